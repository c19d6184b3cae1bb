import { useMessages } from '@foodieexpress/i18n';
import { Loading, Skeleton } from '@foodieexpress/ui';
import { useActiveOrders } from '../../data/orders';
import { customer } from '../../messages';
import { ActiveOrderCard } from './active-order-card';
import styles from './orders.module.css';

/** Orders on their way. `compact`: above the restaurants, silent when there are none. */
export function ActiveOrders({ compact = false }: { compact?: boolean }) {
  const t = useMessages(customer);
  const orders = useActiveOrders();
  const items = orders.data?.items ?? [];
  if (compact && items.length === 0) return null;
  if (orders.isPending) {
    return (
      <Loading>
        <Skeleton height={122} radius={12} />
      </Loading>
    );
  }
  if (items.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('orders.active')}>
      {!compact && <h2>{t('orders.active')}</h2>}
      {items.slice(0, compact ? 1 : items.length).map((order) => (
        <ActiveOrderCard key={order.id} order={order} />
      ))}
    </section>
  );
}
