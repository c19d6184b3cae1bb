import type { Money, PlatformFigures } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { analytics } from '../../messages/analytics';
import styles from './analytics.module.css';

interface Tile {
  key:
    | 'actions'
    | 'users'
    | 'success'
    | 'mean'
    | 'p95'
    | 'placed'
    | 'delivered'
    | 'cancelled'
    | 'revenue'
    | 'captured';
  now: number | undefined;
  before: number | undefined;
  show: (value: number) => string;
  /** Whether more of it is good; neither where it is just more. */
  good?: 'more' | 'less';
}

/** The range in ten numbers, each with what it was in the range before. */
export function Tiles({ figures }: { figures: PlatformFigures }) {
  const t = useMessages(analytics);
  const formats = useFormats();
  const whole = (value: number) => formats.number(value);
  const millis = (value: number) => t('ms', { count: formats.number(Math.round(value * 10) / 10) });
  const share = (value: number) => `${formats.number(Math.round(value * 10_000) / 100)} %`;
  const { user_activity: activity, response_times: times, previous, orders, revenue } = figures;
  const money = (of: Money) => (value: number) => formats.money({ ...of, amountMinor: value });
  const before = previous.user_activity;
  const tiles: Tile[] = [
    { key: 'actions', now: activity.total_actions, before: before.total_actions, show: whole },
    { key: 'users', now: activity.unique_users, before: before.unique_users, show: whole },
    { key: 'success', now: activity.success_rate, before: before.success_rate, show: share, good: 'more' },
    { key: 'mean', now: times.mean, before: previous.response_times.mean, show: millis, good: 'less' },
    { key: 'p95', now: times.p95, before: previous.response_times.p95, show: millis, good: 'less' },
    { key: 'placed', now: orders.placed, before: orders.previous.placed, show: whole, good: 'more' },
    { key: 'delivered', now: orders.delivered, before: orders.previous.delivered, show: whole, good: 'more' },
    { key: 'cancelled', now: orders.cancelled, before: orders.previous.cancelled, show: whole, good: 'less' },
    {
      key: 'revenue',
      now: revenue.delivered.amountMinor,
      before: revenue.previous_delivered.amountMinor,
      show: money(revenue.delivered),
      good: 'more',
    },
    {
      key: 'captured',
      now: revenue.captured.amountMinor,
      before: revenue.previous_captured.amountMinor,
      show: money(revenue.captured),
      good: 'more',
    },
  ];
  return (
    <section className={styles.tiles} aria-label={t('tile.title')}>
      {tiles.map((tile) => (
        <div key={tile.key} className={styles.tile} data-testid={`tile-${tile.key}`}>
          <span className={styles.label}>{t(`tile.${tile.key}`)}</span>
          <strong className={styles.value}>
            {tile.now === undefined ? t('users.unknown') : tile.show(tile.now)}
          </strong>
          <Delta tile={tile} />
        </div>
      ))}
    </section>
  );
}

function Delta({ tile: { now, before, show, good } }: { tile: Tile }) {
  const t = useMessages(analytics);
  const formats = useFormats();
  if (now === undefined || before === undefined || before === 0) {
    return <span className={styles.delta}>{t(now === before ? 'delta.same' : 'delta.none')}</span>;
  }
  const change = now / before - 1;
  const percent = `${formats.number(Math.round(Math.abs(change) * 1_000) / 10)} %`;
  const up = change > 0;
  const tone = change === 0 || good === undefined ? undefined : up === (good === 'more') ? 'good' : 'bad';
  return (
    <span className={styles.delta} data-tone={tone} title={t('delta.before', { value: show(before) })}>
      {change === 0 ? t('delta.same') : t(up ? 'delta.up' : 'delta.down', { percent })}{' '}
      <span className={styles.before}>{t('delta.before', { value: show(before) })}</span>
    </span>
  );
}
