import { common, useMessages } from '@foodieexpress/i18n';
import { Button, Empty, Loading, Skeleton, Tag, useNow } from '@foodieexpress/ui';
import { PackageOpen, X } from 'lucide-react';
import { useCity, useFleetState } from '../../data/fleet-provider';
import { byRisk, leftMillis, riskOf } from '../../data/risk';
import { control } from '../../messages';
import { RailRow } from './rail-row';
import styles from './rail.module.css';

export interface OrderRailProps {
  selectedId: string | undefined;
  restaurantId: string | undefined;
  onSelect: (id: string) => void;
  onClearRestaurant: () => void;
}

/** Every order under way, the one in most danger on top. */
export function OrderRail({ selectedId, restaurantId, onSelect, onClearRestaurant }: OrderRailProps) {
  const t = useMessages(control);
  const words = useMessages(common);
  const now = useNow(1000);
  const city = useCity();
  const state = useFleetState();
  const kitchens = new Map(city.restaurants.map((each) => [each.id, each.name]));
  const all =
    restaurantId === undefined ? city.orders : city.orders.filter((o) => o.restaurantId === restaurantId);
  const late = all.filter((order) => riskOf(leftMillis(order, now)) === 'late').length;
  return (
    <section className={styles.rail} aria-label={t('rail.title')}>
      <header className={styles.head}>
        <h2>
          {t('rail.title')} <span className="tabular">{all.length}</span>
        </h2>
        {late > 0 && <Tag tone="danger">{t.plural('rail.late', late)}</Tag>}
      </header>
      {restaurantId !== undefined && (
        <Button size="small" onPress={onClearRestaurant} className={styles.only ?? ''}>
          {t('rail.only', { name: kitchens.get(restaurantId) ?? '' })}
          <X size={14} aria-label={words('action.close')} />
        </Button>
      )}
      {state === 'waiting' && (
        <Loading className={styles.list ?? ''}>
          {Array.from({ length: 8 }, (_, index) => (
            <Skeleton key={index} height={52} />
          ))}
        </Loading>
      )}
      {state === 'refused' && <p className={styles.note}>{t('fleet.refused')}</p>}
      {state === 'live' && all.length === 0 && (
        <Empty icon={<PackageOpen size={26} />} title={t('rail.empty')} text={t('rail.empty.text')} />
      )}
      <ul className={styles.list}>
        {byRisk(all, now).map((order) => (
          <RailRow
            key={order.id}
            order={order}
            left={leftMillis(order, now)}
            kitchen={kitchens.get(order.restaurantId) ?? ''}
            rider={order.riderId === undefined ? undefined : city.riders.get(order.riderId)?.name}
            selected={order.id === selectedId}
            onSelect={onSelect}
          />
        ))}
      </ul>
    </section>
  );
}
