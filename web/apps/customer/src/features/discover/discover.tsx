import { useMessages } from '@foodieexpress/i18n';
import { Button, Chip, Empty, ErrorState, Search, Segmented, useShortcuts } from '@foodieexpress/ui';
import { List, Map as MapIcon, SearchX } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useDropoff } from '../../data/dropoff';
import { useSettled } from '../../data/places';
import { useRestaurants } from '../../data/restaurants';
import { customer } from '../../messages';
import { CuisineBar } from './cuisine-bar';
import { queryOf, withFilter, type Filters } from './filters';
import { RestaurantTile } from './restaurant-tile';
import { RestaurantMap } from './restaurant-map';
import { TileBones } from './tile-bones';
import styles from './discover.module.css';

export interface DiscoverProps {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  address: ReactNode;
  /** Orders on their way. */
  banner: ReactNode;
}

export function Discover({ filters, onFilters, address, banner }: DiscoverProps) {
  const t = useMessages(customer);
  const { dropoff } = useDropoff();
  const searchField = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(filters.q ?? '');
  const settled = useSettled(text, 220);
  const restaurants = useRestaurants(queryOf(filters, dropoff?.location));
  const items = restaurants.data?.items ?? [];
  const onMap = filters.view === 'map';
  useShortcuts({ '/': () => searchField.current?.focus() });

  const q = settled.trim() === '' ? undefined : settled.trim();
  useEffect(() => {
    if (q !== filters.q) onFilters(withFilter(filters, 'q', q));
    // Only typing moves the filter; the filter's own change comes back here and must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [q]);

  const clear = () => {
    setText('');
    onFilters(filters.view === undefined ? {} : { view: filters.view });
  };
  const list = (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('discover.title')}</h1>
      <div className={styles.top}>
        {address}
        <Search label={t('discover.search')} value={text} onChange={setText} inputRef={searchField} />
      </div>
      {!onMap && banner}
      <CuisineBar
        selected={filters.cuisine}
        onSelect={(cuisine) => onFilters(withFilter(filters, 'cuisine', cuisine))}
      />
      <div className={styles.tools}>
        <Chip
          selected={filters.open === true}
          onChange={(open) => onFilters(withFilter(filters, 'open', open ? true : undefined))}
        >
          {t('discover.openNow')}
        </Chip>
        <Segmented
          label={t('discover.view')}
          value={onMap ? 'map' : 'list'}
          onChange={(view) => onFilters(withFilter(filters, 'view', view === 'map' ? 'map' : undefined))}
          items={[
            {
              value: 'list',
              label: (
                <>
                  <List size={16} aria-hidden /> {t('discover.list')}
                </>
              ),
            },
            {
              value: 'map',
              label: (
                <>
                  <MapIcon size={16} aria-hidden /> {t('discover.map')}
                </>
              ),
            },
          ]}
        />
      </div>
      {restaurants.isPending && <TileBones />}
      {restaurants.isError && (
        <ErrorState error={restaurants.error} onRetry={() => void restaurants.refetch()} />
      )}
      {restaurants.isSuccess && (
        <p className={styles.count} role="status">
          {t.plural('discover.count', items.length)}
        </p>
      )}
      {restaurants.isSuccess && items.length === 0 && (
        <Empty icon={<SearchX size={28} />} title={t('discover.empty')} text={t('discover.empty.text')}>
          <Button variant="primary" onPress={clear}>
            {t('discover.clear')}
          </Button>
        </Empty>
      )}
      <ul className={styles.grid}>
        {items.map((restaurant, index) => (
          <li key={restaurant.id}>
            <RestaurantTile restaurant={restaurant} eager={index < 3} />
          </li>
        ))}
      </ul>
    </div>
  );
  if (!onMap) return list;
  return (
    <div className={styles.mapPage}>
      {list}
      <RestaurantMap restaurants={items} />
    </div>
  );
}
