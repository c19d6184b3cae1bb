import type { PlatformFigures } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import { Download } from 'lucide-react';
import { analytics } from '../../messages/analytics';
import { csv } from '../../shared/csv';
import { saveText } from '../../shared/save-file';
import styles from './analytics.module.css';

const STEPS = ['made', 'placed', 'accepted', 'picked_up', 'delivered'] as const;

/** Of the orders begun in the range, how many came how far by now. */
export function OrderFunnel({ funnel }: { funnel: PlatformFigures['funnel'] }) {
  const t = useMessages(analytics);
  const formats = useFormats();
  return (
    <section className={styles.block} data-testid="funnel">
      <header className={styles.head}>
        <h2>{t('funnel.title')}</h2>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('funnel.csv')}
          data-testid="csv-funnel"
          onPress={() =>
            saveText(
              'funnel.csv',
              'text/csv',
              csv(
                ['step', 'orders'],
                STEPS.map((step) => [step, funnel[step]]),
              ),
            )
          }
        >
          <Download size={16} aria-hidden />
          CSV
        </Button>
      </header>
      <ol className={styles.funnel}>
        {STEPS.map((step) => {
          const share = funnel.made === 0 ? 0 : funnel[step] / funnel.made;
          return (
            <li key={step}>
              <span>{t(`funnel.${step}`)}</span>
              <strong className="tabular">{formats.number(funnel[step])}</strong>
              <i style={{ width: `${share * 100}%` }} aria-hidden />
              <span className={styles.quiet}>
                {t('funnel.kept', { percent: formats.percent(share * 100) })}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
