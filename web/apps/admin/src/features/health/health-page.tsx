import type { SystemHealth } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { ErrorState, Loading, Skeleton } from '@foodieexpress/ui';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useHealth } from '../../data/health';
import { health } from '../../messages/health';
import { Only } from '../../shared/permissions';
import table from '../../shared/table.module.css';
import styles from './health.module.css';
import { HealthCharts } from './health-charts';
import { NodeTable } from './node-table';
import { SharedTiles } from './shared-tiles';

export function HealthPage() {
  return (
    <Only may="view_analytics" or="system_settings">
      <Page />
    </Only>
  );
}

/** Whether somebody has to look after something, what it is, and how it came. */
function Page() {
  const t = useMessages(health);
  const now = useHealth();
  return (
    <div className={table.page}>
      <h1>{t('health.title')}</h1>
      {now.isPending && (
        <Loading>
          <Skeleton height={90} radius={12} />
          <Skeleton height={160} radius={12} />
        </Loading>
      )}
      {now.isError && <ErrorState error={now.error} onRetry={() => void now.refetch()} />}
      {now.data !== undefined && (
        <>
          <Standing health={now.data} />
          <SharedTiles health={now.data} />
          <NodeTable nodes={now.data.nodes} />
        </>
      )}
      <HealthCharts />
    </div>
  );
}

function Standing({ health: { state, troubles, at } }: { health: SystemHealth }) {
  const t = useMessages(health);
  const formats = useFormats();
  return (
    <section className={styles.standing} data-state={state} data-testid="standing" aria-live="polite">
      <p className={styles.state}>
        {state === 'well' ? <CircleCheck size={22} aria-hidden /> : <TriangleAlert size={22} aria-hidden />}
        <strong>{t(`state.${state}`)}</strong>
        <time className={styles.quiet} dateTime={at}>
          {t('health.at', { time: formats.second(at) })}
        </time>
      </p>
      {troubles.length > 0 && (
        <ul>
          {troubles.map((trouble) => (
            <li key={trouble} data-testid="trouble" data-trouble={trouble}>
              {t.maybe(`trouble.${trouble}`) ?? trouble}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
