import type { Order } from '@foodieexpress/client';
import { common, useFormats, useMessages, useNameOf } from '@foodieexpress/i18n';
import { Button, buttonClass, ErrorState, Loading, Money, Skeleton, Tag } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { Rewind, X } from 'lucide-react';
import { useOrder } from '../../data/order';
import { control } from '../../messages';
import { replay } from '../../messages/replay';
import { Decisions } from './decisions';
import { History } from './history';
import { Intervene } from './intervene';
import styles from './order.module.css';

export interface OrderPanelProps {
  id: string;
  onClose: () => void;
  onRider: (id: string) => void;
}

/** One order, everything about it and what can be done. */
export function OrderPanel({ id, onClose, onRider }: OrderPanelProps) {
  const t = useMessages(control);
  const words = useMessages(common);
  const past = useMessages(replay);
  const order = useOrder(id);
  return (
    <aside
      className={styles.panel}
      aria-label={order.data?.number ?? words('loading')}
      data-testid="order-panel"
    >
      <header className={styles.head}>
        {order.data !== undefined && (
          <>
            <h2>{t('order.title', { number: order.data.number })}</h2>
            <Tag tone={order.data.status === 'cancelled' ? 'danger' : 'brand'}>
              {words(`status.${order.data.status}`)}
            </Tag>
          </>
        )}
        <Button variant="icon" aria-label={t('order.close')} onPress={onClose}>
          <X size={18} aria-hidden />
        </Button>
      </header>
      {order.isPending && (
        <Loading className={styles.body ?? ''}>
          <Skeleton height={120} />
          <Skeleton height={200} />
        </Loading>
      )}
      {order.isError && <ErrorState error={order.error} onRetry={() => void order.refetch()} />}
      {order.data !== undefined && (
        <div className={styles.body}>
          <Facts order={order.data} onRider={onRider} />
          <Intervene order={order.data} />
          <Link
            to="/orders/$id/replay"
            params={{ id }}
            className={buttonClass({ size: 'small' })}
            data-testid="open-replay"
          >
            <Rewind size={16} aria-hidden /> {past('replay.open')}
          </Link>
          <History order={order.data} />
          <Decisions order={order.data} />
        </div>
      )}
    </aside>
  );
}

function Facts({ order, onRider }: { order: Order; onRider: (id: string) => void }) {
  const t = useMessages(control);
  const formats = useFormats();
  const nameOf = useNameOf();
  const { rider, eta, cancelReason } = order;
  return (
    <dl className={styles.facts}>
      {eta !== undefined && order.closedAt === undefined && (
        <p className={styles.eta}>{t('order.eta', { range: formats.timeRange(eta.low, eta.high) })}</p>
      )}
      {cancelReason !== undefined && (
        <p>{t('order.reason', { reason: cancelReason.replaceAll('_', ' ') })}</p>
      )}
      <dt>{t('order.restaurant')}</dt>
      <dd>{order.restaurant.name}</dd>
      <dt>{t('order.customer')}</dt>
      <dd>{[order.customer?.name, order.customer?.phone].filter(Boolean).join(' · ')}</dd>
      <dt>{t('order.address')}</dt>
      <dd>{[order.dropoff.line, order.dropoff.details].filter(Boolean).join(', ')}</dd>
      <dt>{t('order.items')}</dt>
      <dd>{order.lines.map((line) => `${line.quantity}× ${nameOf(line)}`).join(', ')}</dd>
      <dt>{t('order.total')}</dt>
      <dd>
        <Money value={order.total} />
      </dd>
      {rider !== undefined && (
        <>
          <dt>{t('order.rider')}</dt>
          <dd>
            <Button size="small" onPress={() => onRider(rider.id)}>
              {t('order.follow', { name: rider.name })}
            </Button>
          </dd>
        </>
      )}
    </dl>
  );
}
