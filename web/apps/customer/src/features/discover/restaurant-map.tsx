import type { RestaurantCard } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import {
  CityMap,
  MapControls,
  useFraming,
  useRestaurants as useRestaurantLayer,
  useStop,
} from '@foodieexpress/map';
import { useMapConfig } from '@foodieexpress/session';
import { Skeleton } from '@foodieexpress/ui';
import { useMemo, useState } from 'react';
import { useDropoff } from '../../data/dropoff';
import { customer } from '../../messages';
import { RestaurantTile } from './restaurant-tile';
import styles from './discover.module.css';

/** The same restaurants as the list, on the map; a mark shows its card. */
export function RestaurantMap({ restaurants }: { restaurants: RestaurantCard[] }) {
  const config = useMapConfig();
  const [pickedId, setPickedId] = useState<string>();
  const picked = restaurants.find((each) => each.id === pickedId);
  return (
    <div className={styles.map}>
      {config.data === undefined ? (
        <Skeleton height="100%" radius={0} />
      ) : (
        <CityMap config={config.data} attribution="bottom-left">
          <Layers restaurants={restaurants} pickedId={pickedId} onPick={setPickedId} />
        </CityMap>
      )}
      {picked !== undefined && (
        <div className={styles.picked}>
          <RestaurantTile restaurant={picked} eager />
        </div>
      )}
    </div>
  );
}

interface LayersProps {
  restaurants: RestaurantCard[];
  pickedId: string | undefined;
  onPick: (id: string) => void;
}

function Layers({ restaurants, pickedId, onPick }: LayersProps) {
  const t = useMessages(customer);
  const { dropoff } = useDropoff();
  const marks = useMemo(
    () =>
      restaurants.map(({ id, name, location, open, accepting }) => ({
        id,
        name,
        location,
        open: open && accepting,
        selected: id === pickedId,
      })),
    [restaurants, pickedId],
  );
  useRestaurantLayer(marks, onPick);
  useStop(dropoff?.location, 'home', t('address.deliverTo'));
  const points = restaurants.map((each) => each.location);
  const { yielded, resume } = useFraming({ points, enabled: pickedId === undefined });
  return <MapControls place="top" onFollow={yielded && pickedId === undefined ? resume : undefined} />;
}
