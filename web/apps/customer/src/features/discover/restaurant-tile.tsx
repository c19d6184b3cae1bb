import type { RestaurantCard } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { cardClass, classes, Picture, Rating, Tag } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { customer } from '../../messages';
import styles from './restaurant-tile.module.css';

export interface RestaurantTileProps {
  restaurant: RestaurantCard;
  eager?: boolean;
}

export function RestaurantTile({ restaurant, eager = false }: RestaurantTileProps) {
  const t = useMessages(customer);
  const formats = useFormats();
  const { open, accepting, deliversHere, deliveryFee, deliveryMinutes, distanceMetres } = restaurant;
  const free = deliveryFee.amountMinor === 0;
  const facts = [
    formats.minutes(deliveryMinutes.low, deliveryMinutes.high),
    free ? t('card.free') : t('card.fee', { fee: formats.money(deliveryFee) }),
    ...(distanceMetres === undefined ? [] : [formats.distance(distanceMetres)]),
  ];
  const cuisines = restaurant.cuisines.map((cuisine) => t.maybe(`cuisine.${cuisine}`) ?? cuisine);
  return (
    <Link
      to="/restaurants/$id"
      params={{ id: restaurant.id }}
      className={classes(cardClass(), styles.tile, !(open && accepting) && styles.shut)}
      data-testid="restaurant-card"
      data-open={open && accepting}
    >
      <span className={styles.frame}>
        <Picture src={restaurant.picture} className={classes(styles.picture)} eager={eager} />
        <span className={styles.over}>
          {!open && (
            <Tag>
              {restaurant.opensAt === undefined
                ? t('card.closed')
                : t('card.opens', { time: formats.time(restaurant.opensAt) })}
            </Tag>
          )}
          {open && !accepting && <Tag>{t('card.paused')}</Tag>}
          {deliversHere === false && <Tag tone="warning">{t('card.outside')}</Tag>}
          {open && accepting && free && <Tag tone="success">{t('card.free')}</Tag>}
        </span>
      </span>
      <span className={styles.words}>
        <span className={styles.head}>
          <h2>{restaurant.name}</h2>
          {restaurant.rating !== undefined && <Rating {...restaurant.rating} />}
        </span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
        <span className={styles.cuisines}>{cuisines.join(', ')}</span>
      </span>
    </Link>
  );
}
