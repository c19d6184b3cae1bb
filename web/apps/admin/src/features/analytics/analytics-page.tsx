import type { PlatformFigures } from '@foodieexpress/client';
import { formats, useLocale, useMessages } from '@foodieexpress/i18n';
import { Empty, ErrorState, Loading, Skeleton } from '@foodieexpress/ui';
import { CalendarRange } from 'lucide-react';
import { usePlatform } from '../../data/analytics';
import type { AnalyticsRange } from '../../data/analytics-range';
import { analytics } from '../../messages/analytics';
import table from '../../shared/table.module.css';
import styles from './analytics.module.css';
import { CohortTable } from './cohort-table';
import { OrderFunnel } from './order-funnel';
import { RangePicker } from './range-picker';
import { SeriesCharts } from './series-charts';
import { ServiceTable } from './service-table';
import { Tiles } from './tiles';

export interface AnalyticsPageProps {
  range: AnalyticsRange;
  onRange: (range: AnalyticsRange) => void;
}

/** What the platform did in a range of time, beside the range before it. */
export function AnalyticsPage({ range, onRange }: AnalyticsPageProps) {
  const t = useMessages(analytics);
  const figures = usePlatform(range);
  const incomplete = range.timeframe === 'custom' && (range.from === undefined || range.to === undefined);
  return (
    <div className={`${table.page ?? ''} ${styles.page ?? ''}`}>
      <h1>{t('analytics.title')}</h1>
      <RangePicker range={range} onRange={onRange} />
      {incomplete && <Empty icon={<CalendarRange size={28} />} title={t('range.needed')} />}
      {!incomplete && figures.isPending && (
        <Loading>
          <Skeleton height={120} radius={12} />
          <Skeleton height={260} radius={12} />
        </Loading>
      )}
      {!incomplete && figures.isError && (
        <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
      )}
      {!incomplete && figures.isSuccess && <Shown figures={figures.data} />}
      <CohortTable />
    </div>
  );
}

function Shown({ figures }: { figures: PlatformFigures }) {
  return (
    <>
      <Freshness figures={figures} />
      <Tiles figures={figures} />
      <SeriesCharts figures={figures} />
      <ServiceTable figures={figures} />
      <OrderFunnel funnel={figures.funnel} />
    </>
  );
}

/** Which range this is, what it is compared with, and up to when it is counted. */
function Freshness({ figures }: { figures: PlatformFigures }) {
  const t = useMessages(analytics);
  const { locale } = useLocale();
  const zoned = formats(locale, figures.zone);
  const { from, to, zone, previous, orders } = figures;
  return (
    <p className={styles.fresh} data-testid="freshness">
      <strong>{t('range.shown', { from: zoned.dateTime(from), to: zoned.dateTime(to), zone })}</strong>{' '}
      {t('range.compared', { from: zoned.dateTime(previous.from), to: zoned.dateTime(previous.to) })}
      {' · '}
      <time dateTime={figures.as_of} data-testid="as-of">
        {t('fresh.at', { at: zoned.second(figures.as_of) })}
      </time>
      {orders.from !== from && (
        <>
          {' · '}
          {t('fresh.city', { from: zoned.dateTime(orders.from), to: zoned.dateTime(orders.to) })}
        </>
      )}
    </p>
  );
}
