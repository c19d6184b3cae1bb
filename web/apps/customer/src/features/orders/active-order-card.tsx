import type { Order } from '@foodieexpress/client';
import { common, useFormats, useMessages } from '@foodieexpress/i18n';
import { cardClass, classes, Picture, StepLine } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { customer } from '../../messages';
import { useSteps } from '../../shared/steps';
import styles from './orders.module.css';

export function ActiveOrderCard({ order }: { order: Order }) {
  const t = useMessages(customer);
  const words = useMessages(common);
  const formats = useFormats();
  const steps = useSteps(order.status);
  const { eta } = order;
  return (
    <Link
      to="/orders/$id"
      params={{ id: order.id }}
      className={classes(cardClass(), styles.active)}
      aria-label={`${t('orders.track')}: ${order.restaurant.name}`}
      data-testid="open-tracking"
    >
      <Picture src={order.restaurant.picture} className={classes(styles.picture)} eager />
      <span className={styles.words}>
        <strong>{order.restaurant.name}</strong>
        <span>{words(`status.${order.status}`)}</span>
        {eta !== undefined && (
          <span className={classes(styles.small, 'tabular')}>
            {t('orders.arrives', { range: formats.timeRange(eta.low, eta.high) })}
          </span>
        )}
      </span>
      <ChevronRight size={20} className={styles.go} aria-hidden />
      <span className={styles.steps}>
        <StepLine mini steps={steps} label={t('track.steps')} />
      </span>
    </Link>
  );
}
