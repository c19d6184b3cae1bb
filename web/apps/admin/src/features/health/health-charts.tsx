import type { HealthHistory, HealthPoint } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { ErrorState, Loading, Segmented, Skeleton } from '@foodieexpress/ui';
import { useState } from 'react';
import { HOURS, useHealthHistory, type Hours } from '../../data/health';
import { health } from '../../messages/health';
import { Chart } from '../../shared/chart/chart';
import type { Series } from '../../shared/chart/marks';
import styles from './health.module.css';
import { useSizes } from './use-sizes';

type Sizes = ReturnType<typeof useSizes>;

interface Measure {
  key:
    | 'nodes'
    | 'resident'
    | 'load'
    | 'live'
    | 'database'
    | 'connections'
    | 'size'
    | 'events'
    | 'lag'
    | 'jobs'
    | 'due'
    | 'disk'
    | 'spill'
    | 'redis';
  of: (point: HealthPoint) => number | undefined;
  as: keyof Sizes;
  tone: Series['tone'];
}

const MEASURES: readonly Measure[] = [
  { key: 'nodes', of: (point) => point.nodes, as: 'count', tone: 'success' },
  { key: 'load', of: (point) => point.processLoad, as: 'share', tone: 'brand' },
  { key: 'resident', of: (point) => point.residentBytes ?? point.heapUsedBytes, as: 'bytes', tone: 'brand' },
  { key: 'live', of: (point) => point.liveConnections, as: 'count', tone: 'info' },
  { key: 'database', of: (point) => point.databaseMillis, as: 'millis', tone: 'brand' },
  { key: 'connections', of: (point) => point.databaseConnections, as: 'count', tone: 'info' },
  { key: 'size', of: (point) => point.databaseBytes, as: 'bytes', tone: 'info' },
  { key: 'redis', of: (point) => point.redisMillis, as: 'millis', tone: 'brand' },
  { key: 'events', of: (point) => point.eventsWaitingSeconds, as: 'seconds', tone: 'danger' },
  { key: 'lag', of: (point) => point.eventsLag, as: 'count', tone: 'danger' },
  { key: 'jobs', of: (point) => point.jobsOverdueSeconds, as: 'seconds', tone: 'danger' },
  { key: 'due', of: (point) => point.jobsDue, as: 'count', tone: 'info' },
  { key: 'disk', of: (point) => point.diskFreeBytes, as: 'bytes', tone: 'success' },
  { key: 'spill', of: (point) => point.spillBytes, as: 'bytes', tone: 'danger' },
];

/** The last hours, days or weeks, a small chart for each measure; each is saved as CSV. */
export function HealthCharts() {
  const t = useMessages(health);
  const [hours, setHours] = useState<Hours>(24);
  const history = useHealthHistory(hours);
  return (
    <section className={styles.block}>
      <h2>{t('history.title')}</h2>
      <Segmented
        label={t('history.hours')}
        value={String(hours)}
        onChange={(value) => setHours(HOURS.find((each) => String(each) === value) ?? 24)}
        items={HOURS.map((each) => ({ value: String(each), label: t(`hours.${each}`) }))}
      />
      {history.isPending && (
        <Loading>
          <Skeleton height={260} radius={12} />
        </Loading>
      )}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data !== undefined && <Charts history={history.data} />}
    </section>
  );
}

function Charts({ history: { points, stepMinutes } }: { history: HealthHistory }) {
  const t = useMessages(health);
  const formats = useFormats();
  const sizes = useSizes();
  const long = stepMinutes > 10;
  const places = points.map((point) => ({
    from: point.at,
    short: long ? formats.date(point.at) : formats.time(point.at),
    long: formats.dateTime(point.at),
  }));
  return (
    <>
      {stepMinutes > 1 && (
        <p className={styles.quiet}>{t('history.about', { count: formats.number(stepMinutes) })}</p>
      )}
      <div className={styles.charts}>
        {MEASURES.map(({ key, of, as, tone }) => {
          const values = points.map(of);
          // A platform of one server has no Redis to tell of.
          if (values.every((value) => value === undefined)) return null;
          const title = t(`chart.${key}`);
          return (
            <Chart
              key={key}
              id={`health-${key}`}
              title={title}
              points={places}
              labels={4}
              format={sizes[as]}
              series={[{ name: title, tone, values }]}
            />
          );
        })}
      </div>
    </>
  );
}
