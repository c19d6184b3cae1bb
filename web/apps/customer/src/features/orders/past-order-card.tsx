import type { Order } from '@foodieexpress/client';
import { common, useFormats, useMessages, useNameOf } from '@foodieexpress/i18n';
import { buttonClass, Card, classes, Money, Picture } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { customer } from '../../messages';
import { ReorderButton } from './reorder-button';
import styles from './orders.module.css';

export function PastOrderCard({ order }: { order: Order }) {
  const t = useMessages(customer);
  const words = useMessages(common);
  const formats = useFormats();
  const nameOf = useNameOf();
  return (
    <Card as="li" className={classes(styles.past)}>
      <Picture src={order.restaurant.picture} className={classes(styles.picture)} />
      <span className={styles.words}>
        <strong>{order.restaurant.name}</strong>
        <span className={styles.small}>
          {formats.date(order.placedAt ?? order.createdAt)} · <Money value={order.total} /> ·{' '}
          {words(`status.${order.status}`)}
        </span>
        <span className={styles.small}>
          {order.lines.map((line) => `${line.quantity}× ${nameOf(line)}`).join(', ')}
        </span>
      </span>
      <span className={styles.actions}>
        <ReorderButton order={order} />
        <Link to="/orders/$id" params={{ id: order.id }} className={buttonClass()}>
          {t('orders.receipt')}
        </Link>
      </span>
    </Card>
  );
}
