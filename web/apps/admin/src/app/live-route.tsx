import type { Order } from '@foodieexpress/client';
import { useShortcuts } from '@foodieexpress/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useOrder, useOrderDelivery } from '../data/order';
import { FleetMap } from '../features/fleet/fleet-map';
import { OrderRoute } from '../features/fleet/order-route';
import { OrderPanel } from '../features/order/order-panel';
import { OrderRail } from '../features/rail/order-rail';
import { RiderPanel } from '../features/rider/rider-panel';
import { StatsStrip } from '../features/stats/stats-strip';
import { Only, useMay } from '../shared/permissions';
import styles from './live.module.css';
import type { LiveSearch } from './search';

/** The city at work: counters, orders by risk, the map, and what was clicked. */
export function LiveRoute() {
  return (
    <Only may="manage_orders">
      <Live />
    </Only>
  );
}

function Live() {
  const may = useMay();
  const { order, rider, restaurant } = useSearch({ from: '/' });
  const navigate = useNavigate();
  const go = (search: LiveSearch) => void navigate({ to: '/', search, replace: true });
  const kitchen = restaurant === undefined ? {} : { restaurant };
  const openOrder = (id: string) => go({ ...kitchen, order: id });
  const followRider = (id: string) =>
    go({ ...kitchen, ...(order === undefined ? {} : { order }), rider: id });
  useShortcuts({ Escape: () => go(kitchen) });
  return (
    <div className={styles.page}>
      {may('view_analytics') && <StatsStrip />}
      <div className={styles.columns}>
        <OrderRail
          selectedId={order}
          restaurantId={restaurant}
          onSelect={openOrder}
          onClearRestaurant={() => go(order === undefined ? {} : { order })}
        />
        <FleetMap
          selection={{
            riderId: rider,
            restaurantId: restaurant,
            onRider: followRider,
            onRestaurant: (id) => go({ restaurant: id }),
          }}
        >
          {order !== undefined && <SelectedRoute key={order} id={order} frame={rider === undefined} />}
        </FleetMap>
        {(order !== undefined || rider !== undefined) && (
          <div className={styles.side}>
            {rider !== undefined && (
              <RiderPanel
                id={rider}
                onClose={() => go({ ...kitchen, ...(order === undefined ? {} : { order }) })}
                onOrder={(id) => go({ ...kitchen, order: id, rider })}
              />
            )}
            {order !== undefined && (
              <OrderPanel key={order} id={order} onClose={() => go(kitchen)} onRider={followRider} />
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function SelectedRoute({ id, frame }: { id: string; frame: boolean }) {
  const order = useOrder(id).data;
  return order === undefined ? null : <RouteOf order={order} frame={frame} />;
}

function RouteOf({ order, frame }: { order: Order; frame: boolean }) {
  const delivery = useOrderDelivery(order).data;
  return <OrderRoute order={order} delivery={delivery} frame={frame} />;
}
