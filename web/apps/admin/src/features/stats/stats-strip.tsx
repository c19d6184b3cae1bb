import type { PlatformStats } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { useChannel, type ChannelReducer } from '@foodieexpress/session';
import { RollingNumber, Skeleton } from '@foodieexpress/ui';
import { control } from '../../messages';
import { Sparkline } from './sparkline';
import styles from './stats.module.css';

interface Counters {
  latest: PlatformStats;
  past: readonly PlatformStats[];
}

const KEPT = 60;

const reducer: ChannelReducer<Counters> = {
  snapshot: (value) => ({ latest: value as PlatformStats, past: [value as PlatformStats] }),
  state: (now, _, value) => ({
    latest: value as PlatformStats,
    past: [...now.past, value as PlatformStats].slice(-KEPT),
  }),
};

/** The pulse of the platform; numbers roll when they change. */
export function StatsStrip() {
  const t = useMessages(control);
  const formats = useFormats();
  const { data } = useChannel('stats:platform', reducer);
  const whole = (value: number) => formats.number(Math.round(value));
  const tiles = [
    {
      key: 'orders-per-minute',
      of: (s: PlatformStats) => s.ordersPerMinute,
      show: (value: number) => formats.number(value),
    },
    { key: 'active-orders', of: (s: PlatformStats) => s.activeOrders, show: whole },
    { key: 'riders-online', of: (s: PlatformStats) => s.ridersOnline, show: whole },
    { key: 'riders-busy', of: (s: PlatformStats) => s.ridersBusy, show: whole },
    {
      key: 'median-minutes',
      of: (s: PlatformStats) => s.medianDeliveryMinutes,
      show: (value: number) => formats.minutes(value),
    },
    {
      key: 'on-time',
      of: (s: PlatformStats) => s.onTimePercent,
      show: (value: number) => formats.percent(value),
    },
    { key: 'delivered', of: (s: PlatformStats) => s.delivered, show: whole },
    {
      key: 'revenue',
      of: (s: PlatformStats) => s.revenue.amountMinor,
      show: (value: number) =>
        data === undefined ? '' : formats.money({ ...data.latest.revenue, amountMinor: value }),
    },
  ] as const;
  return (
    <section className={styles.strip} aria-label={t('stat.title')}>
      {tiles.map(({ key, of, show }) => {
        const value = data === undefined ? undefined : of(data.latest);
        return (
          <div key={key} className={styles.tile} data-testid={`stat-${key}`}>
            <span className={styles.label}>{t(`stat.${key}`)}</span>
            <span className={styles.value}>
              {data === undefined ? (
                <Skeleton width={56} height={22} />
              ) : (
                <RollingNumber text={value === undefined ? '–' : show(value)} />
              )}
            </span>
            {data !== undefined && <Sparkline values={data.past.map((each) => of(each) ?? 0)} />}
          </div>
        );
      })}
    </section>
  );
}
