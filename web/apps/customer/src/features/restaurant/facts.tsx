import type { Restaurant } from '@foodieexpress/client';
import { useFormats, useLocalName, useMessages } from '@foodieexpress/i18n';
import { Notice, Rating, useNow } from '@foodieexpress/ui';
import { Bike, Clock, MapPin, ShoppingBasket } from 'lucide-react';
import { customer } from '../../messages';
import styles from './restaurant-view.module.css';

/** What one wants to know before choosing, in one line. */
export function Facts({ restaurant }: { restaurant: Restaurant }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const localName = useLocalName();
  const now = useNow(30_000);
  const { deliveryFee, deliveryMinutes, minimumOrder, opensAt, busyUntil } = restaurant;
  const busy = busyUntil !== undefined && Date.parse(busyUntil) > now;
  return (
    <header className={styles.facts}>
      <h1>{restaurant.name}</h1>
      <p className={styles.line}>
        {restaurant.rating !== undefined && <Rating {...restaurant.rating} />}
        <span>
          <Clock size={16} aria-hidden />
          {formats.minutes(deliveryMinutes.low, deliveryMinutes.high)}
        </span>
        <span>
          <Bike size={16} aria-hidden />
          {deliveryFee.amountMinor === 0
            ? t('card.free')
            : t('card.fee', { fee: formats.money(deliveryFee) })}
        </span>
        <span>
          <ShoppingBasket size={16} aria-hidden />
          {t('restaurant.minimum', { amount: formats.money(minimumOrder) })}
        </span>
        <span>
          <MapPin size={16} aria-hidden />
          {restaurant.address}
        </span>
      </p>
      <p className={styles.about}>{localName(restaurant.description, restaurant.descriptionFr)}</p>
      {!restaurant.open && (
        <Notice tone="warning">
          {opensAt === undefined
            ? t('restaurant.closedNoteUnknown')
            : t('restaurant.closedNote', { time: formats.time(opensAt) })}
        </Notice>
      )}
      {restaurant.open && !restaurant.accepting && (
        <Notice tone="warning">{t('restaurant.pausedNote')}</Notice>
      )}
      {restaurant.open && restaurant.accepting && busy && <Notice>{t('restaurant.busy')}</Notice>}
    </header>
  );
}
