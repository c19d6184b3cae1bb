import type { Order } from '@foodieexpress/client';
import { common, useMessages } from '@foodieexpress/i18n';
import { BottomPanel, buttonClass, classes, ErrorState } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useOrder } from '../../data/orders';
import { customer } from '../../messages';
import { OrderDetails } from './order-details';
import { StatusBlock } from './status-block';
import { TrackingBones } from './tracking-bones';
import { TrackingMap } from './tracking-map';
import { trackingOf } from './tracking-of';
import { useTracking } from './use-tracking';
import styles from './tracking-view.module.css';

export interface TrackingViewProps {
  id: string;
  /** What is offered when the order is over. */
  again: (order: Order) => ReactNode;
}

/** One order: live while it is on its way, its receipt afterwards. */
export function TrackingView({ id, again }: TrackingViewProps) {
  const t = useMessages(customer);
  const words = useMessages(common);
  const { tracking: followed, error, retry } = useTracking(id);
  const order = useOrder(id);
  const tracking = followed ?? (order.data === undefined ? undefined : trackingOf(order.data));
  const version = followed?.version;
  const { refetch } = order;
  // The bill and the rider's name are in the order, which changes with the tracking's version.
  useEffect(() => {
    if (version !== undefined) void refetch();
  }, [version, refetch]);

  if (error !== null && error !== undefined) {
    return (
      <ErrorState error={error} onRetry={retry}>
        <Link to="/orders" className={buttonClass()}>
          {t('orders.title')}
        </Link>
      </ErrorState>
    );
  }
  return (
    <div className={styles.page}>
      <section className={styles.map} aria-label={t('track.map')}>
        <TrackingMap tracking={tracking} />
      </section>
      <Link
        to="/orders"
        className={classes(buttonClass({ variant: 'floating' }), styles.back)}
        aria-label={words('action.back')}
      >
        <ArrowLeft size={20} aria-hidden />
      </Link>
      <BottomPanel label={t('track.panel')} className={classes(styles.panel)}>
        {tracking === undefined ? (
          <TrackingBones />
        ) : (
          <>
            <StatusBlock tracking={tracking} order={order.data} />
            {order.data !== undefined && (
              <OrderDetails tracking={tracking} order={order.data} again={again} />
            )}
          </>
        )}
      </BottomPanel>
    </div>
  );
}
