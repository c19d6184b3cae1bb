import type { Order } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Bike } from 'lucide-react';
import type { Arrival } from '../../data/board-state';
import { kitchen } from '../../messages';
import styles from './order-card.module.css';

const AT_THE_DOOR_SECONDS = 45;

/** Who comes for the food, and when. */
export function RiderLine({ order, arrival }: { order: Order; arrival: Arrival | undefined }) {
  const t = useMessages(kitchen);
  const formats = useFormats();
  const name = order.rider?.name ?? t('rider.someone');
  const text =
    order.rider === undefined && arrival === undefined
      ? t('rider.searching')
      : arrival === undefined
        ? t('rider.coming', { name })
        : arrival.etaSeconds < AT_THE_DOOR_SECONDS
          ? t('rider.here', { name })
          : t('rider.minutes', {
              name,
              minutes: formats.minutes(Math.max(1, Math.round(arrival.etaSeconds / 60))),
            });
  return (
    <p className={styles.rider} data-testid="rider-line">
      <Bike size={20} aria-hidden />
      <span>{text}</span>
    </p>
  );
}
