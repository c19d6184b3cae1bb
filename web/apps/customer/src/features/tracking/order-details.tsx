import type { Order, Tracking } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { buttonClass } from '@foodieexpress/ui';
import { MapPin, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { customer } from '../../messages';
import { BillList } from '../../shared/bill-list';
import { OrderLines } from '../../shared/order-lines';
import { isActive } from '../../shared/steps';
import { CancelOrder } from './cancel-order';
import { RiderCard } from './rider-card';
import styles from './order-details.module.css';

export interface OrderDetailsProps {
  tracking: Tracking;
  order: Order;
  again: (order: Order) => ReactNode;
}

export function OrderDetails({ tracking, order, again }: OrderDetailsProps) {
  const t = useMessages(customer);
  const active = isActive(tracking.status);
  const pin = active ? (tracking.pin ?? order.pin) : undefined;
  const cancellable = tracking.status === 'pending' || tracking.status === 'confirmed';
  return (
    <div className={styles.details}>
      {active && <RiderCard tracking={tracking} />}
      {pin !== undefined && (
        <section className={styles.block} aria-label={t('track.pin')}>
          <div className={styles.row}>
            <span className={styles.words}>
              <strong>{t('track.pin')}</strong>
              <span>{t('track.pin.text')}</span>
            </span>
            <span
              className={styles.pin}
              role="img"
              aria-label={pin.split('').join(' ')}
              data-testid="order-pin"
            >
              {pin.split('').map((digit, index) => (
                <b key={index}>{digit}</b>
              ))}
            </span>
          </div>
        </section>
      )}
      <section className={styles.block} aria-label={t('track.to')}>
        <div className={styles.row}>
          <MapPin size={20} aria-hidden />
          <span className={styles.words}>
            <strong>{order.dropoff.line}</strong>
            {order.dropoff.details !== undefined && <span>{order.dropoff.details}</span>}
            {order.dropoff.instructions !== undefined && <span>“{order.dropoff.instructions}”</span>}
          </span>
        </div>
      </section>
      <section className={styles.block} aria-labelledby="details">
        <h2 id="details">{t('track.details', { number: order.number })}</h2>
        <p className={styles.hint}>{order.restaurant.name}</p>
        <OrderLines lines={order.lines} />
      </section>
      <section className={styles.block} aria-label={t('bill.title')}>
        <BillList bill={order} />
      </section>
      <div className={styles.block}>
        <div className={styles.actions}>
          {!active && again(order)}
          {active && order.restaurant.phone !== undefined && (
            <a className={buttonClass()} href={`tel:${order.restaurant.phone}`}>
              <Phone size={18} aria-hidden />
              {t('track.callRestaurant', { name: order.restaurant.name })}
            </a>
          )}
          {cancellable && <CancelOrder id={order.id} />}
        </div>
      </div>
    </div>
  );
}
