import { useMessages } from '@foodieexpress/i18n';
import { Button, buttonClass, classes, Empty, ErrorState, Loading, Skeleton } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { useActiveOrders, usePastOrders } from '../../data/orders';
import { customer } from '../../messages';
import { ActiveOrders } from './active-orders';
import { PastOrderCard } from './past-order-card';
import styles from './orders.module.css';

export function Orders() {
  const t = useMessages(customer);
  const active = useActiveOrders();
  const past = usePastOrders();
  const earlier = past.data?.pages.flatMap((page) => page.items) ?? [];
  const failed = active.isError ? active : past.isError ? past : undefined;
  const empty = active.data?.items.length === 0 && past.isSuccess && earlier.length === 0;
  return (
    <div className={styles.page}>
      <h1>{t('orders.title')}</h1>
      {failed !== undefined && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {empty && (
        <Empty icon={<ReceiptText size={28} />} title={t('orders.empty')} text={t('orders.empty.text')}>
          <Link to="/" className={buttonClass({ variant: 'primary' })}>
            {t('orders.discover')}
          </Link>
        </Empty>
      )}
      <ActiveOrders />
      {past.isPending && (
        <Loading className={styles.list ?? ''}>
          <Skeleton height={140} radius={12} />
          <Skeleton height={140} radius={12} />
        </Loading>
      )}
      {earlier.length > 0 && (
        <section className={styles.list} aria-labelledby="past">
          <h2 id="past">{t('orders.past')}</h2>
          <ul className={styles.list}>
            {earlier.map((order) => (
              <PastOrderCard key={order.id} order={order} />
            ))}
          </ul>
          {past.hasNextPage && (
            <Button
              className={classes(styles.more)}
              busy={past.isFetchingNextPage}
              onPress={() => void past.fetchNextPage()}
            >
              {t('orders.more')}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
