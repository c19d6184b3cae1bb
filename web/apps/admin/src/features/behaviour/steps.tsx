import type { FunnelStep } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { behaviour } from '../../messages/behaviour';
import styles from './behaviour.module.css';

/** The steps on a way, how many came to each, and how many were lost before it. */
export function Steps({ id, steps }: { id: string; steps: FunnelStep[] }) {
  const t = useMessages(behaviour);
  const formats = useFormats();
  const all = Math.max(1, steps[0]?.count ?? 0);
  return (
    <ol className={styles.steps} data-testid={`steps-${id}`}>
      {steps.map((each) => (
        <li key={each.step}>
          <span>{t.maybe(`step.${each.step}`) ?? each.step}</span>
          <strong className="tabular">{formats.number(each.count)}</strong>
          <i style={{ width: `${(each.count / all) * 100}%` }} aria-hidden />
          {each.dropped > 0 && (
            <span className={styles.quiet}>{t.plural('funnel.dropped', each.dropped)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
