import { common, useFormats, useMessages } from '@foodieexpress/i18n';
import {
  Button,
  Chip,
  Empty,
  ErrorState,
  Loading,
  Money,
  Search,
  Skeleton,
  useShortcuts,
} from '@foodieexpress/ui';
import { SearchX } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useOrders } from '../../data/lists';
import { control } from '../../messages';
import styles from '../../shared/table.module.css';

const STATUSES = [
  'pending',
  'confirmed',
  'preparing',
  'ready',
  'out_for_delivery',
  'delivered',
  'cancelled',
  'rejected',
] as const;

/** Any order by its number, or all of one status. */
export function OrdersPage({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useMessages(control);
  const words = useMessages(common);
  const formats = useFormats();
  const [number, setNumber] = useState('');
  const [status, setStatus] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => input.current?.focus() });
  const q = useDeferredValue(number.trim());
  const orders = useOrders({ q, status });
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.page}>
      <h1>{t('orders.title')}</h1>
      <div className={styles.filters} role="search">
        <Search label={t('orders.search')} value={number} onChange={setNumber} inputRef={input} />
        <Chip selected={status === ''} onChange={() => setStatus('')}>
          {t('orders.all')}
        </Chip>
        {STATUSES.map((value) => (
          <Chip key={value} selected={status === value} onChange={(on) => setStatus(on ? value : '')}>
            {words(`status.${value}`)}
          </Chip>
        ))}
      </div>
      {orders.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {orders.isError && <ErrorState error={orders.error} onRetry={() => void orders.refetch()} />}
      {orders.isSuccess && items.length === 0 && (
        <Empty icon={<SearchX size={28} />} title={t('orders.none')} text={t('orders.none.text')}>
          <Button
            onPress={() => {
              setNumber('');
              setStatus('');
            }}
          >
            {t('orders.clear')}
          </Button>
        </Empty>
      )}
      {items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('orders.number')}</th>
                <th scope="col">{t('orders.status')}</th>
                <th scope="col">{t('orders.placed')}</th>
                <th scope="col">{t('orders.restaurant')}</th>
                <th scope="col">{t('orders.customer')}</th>
                <th scope="col">{t('orders.rider')}</th>
                <th scope="col" className={styles.end}>
                  {t('orders.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((order) => (
                <tr key={order.id}>
                  <td>
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => onOpen(order.id)}
                      data-testid="order-link"
                    >
                      {order.number}
                    </button>
                  </td>
                  <td>{words(`status.${order.status}`)}</td>
                  <td className="tabular">{formats.dateTime(order.placedAt ?? order.createdAt)}</td>
                  <td>{order.restaurant.name}</td>
                  <td>{order.customer?.name}</td>
                  <td>{order.rider?.name}</td>
                  <td className={styles.end}>
                    <Money value={order.total} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {orders.hasNextPage && (
        <Button busy={orders.isFetchingNextPage} onPress={() => void orders.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}
