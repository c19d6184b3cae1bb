import { useLocale, useMessages } from '@foodieexpress/i18n';
import { CityMap, useRestaurants as useRestaurantLayer, type MapRestaurant } from '@foodieexpress/map';
import { Skeleton } from '@foodieexpress/ui';
import { useEffect, useMemo } from 'react';
import { useDemo, useMapConfig, useRestaurants } from '../../data/city';
import { home } from '../../messages';
import styles from './city-card.module.css';

/** The city as it is right now: the map with its open kitchens. */
export function CityCard() {
  const t = useMessages(home);
  const { setTimeZone } = useLocale();
  const config = useMapConfig();
  const demo = useDemo();
  const restaurants = useRestaurants();
  const marks = useMemo<MapRestaurant[]>(
    () =>
      (restaurants.data?.items ?? []).map(({ id, name, location, open }) => ({ id, name, location, open })),
    [restaurants.data],
  );
  const zone = config.data?.timeZone;
  useEffect(() => {
    if (zone !== undefined) setTimeZone(zone);
  }, [zone, setTimeZone]);
  const open = marks.filter((mark) => mark.open).length;
  const speed = demo.data?.speed ?? 1;
  return (
    <div className={styles.card}>
      {config.data === undefined ? (
        <Skeleton height="100%" radius={0} />
      ) : (
        <CityMap config={config.data}>
          <Marks restaurants={marks} />
        </CityMap>
      )}
      {config.data !== undefined && open > 0 && (
        <p className={styles.caption}>
          <i aria-hidden />
          {t.plural('city.open', open, { city: config.data.city })}
          {speed !== 1 && ` · ${t('city.speed', { speed })}`}
        </p>
      )}
    </div>
  );
}

function Marks({ restaurants }: { restaurants: MapRestaurant[] }) {
  useRestaurantLayer(restaurants, (id) => location.assign(`/customer/restaurants/${id}`));
  return null;
}
