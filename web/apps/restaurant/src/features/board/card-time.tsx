import type { Order } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { CountdownRing, useNow } from '@foodieexpress/ui';
import type { ColumnKey } from '../../data/board-state';
import { kitchen } from '../../messages';
import styles from './order-card.module.css';

/** An order nobody answers expires after this long. */
const ANSWER_MS = 10 * 60_000;
const RING = 76;

/** What the clock says about an order: how long to answer, how long to cook, how long it has waited. */
export function CardTime({ order, column }: { order: Order; column: ColumnKey }) {
  const t = useMessages(kitchen);
  const formats = useFormats();
  const now = useNow();
  if (column === 'new') {
    const placed = Date.parse(order.placedAt ?? order.createdAt);
    return <CountdownRing from={placed} until={placed + ANSWER_MS} size={RING} lowSeconds={120} />;
  }
  if (column === 'ready') {
    const waited =
      (now - Date.parse(order.readyAt ?? order.readyBy ?? order.placedAt ?? order.createdAt)) / 1000;
    return <span className={styles.waiting}>{t('order.waiting', { span: formats.span(waited) })}</span>;
  }
  if (order.readyBy === undefined) return null;
  const late = (now - Date.parse(order.readyBy)) / 1000;
  if (late > 0) return <span className={styles.late}>{t('order.late', { span: formats.span(late) })}</span>;
  return (
    <span title={t('order.due', { time: formats.time(order.readyBy) })}>
      <CountdownRing
        from={order.acceptedAt ?? order.placedAt ?? order.createdAt}
        until={order.readyBy}
        size={RING}
        lowSeconds={120}
      />
    </span>
  );
}
