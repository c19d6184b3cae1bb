import { useNavigate } from '@tanstack/react-router';
import { OrdersPage } from '../features/orders/orders-page';
import { RidersPage } from '../features/riders/riders-page';
import { Only } from '../shared/permissions';

export function OrdersRoute() {
  const navigate = useNavigate();
  return (
    <Only may="manage_orders">
      <OrdersPage onOpen={(order) => void navigate({ to: '/', search: { order } })} />
    </Only>
  );
}

export function RidersRoute() {
  const navigate = useNavigate();
  return (
    <Only may="manage_orders">
      <RidersPage
        onShow={(rider) => void navigate({ to: '/', search: { rider } })}
        onOrder={(order) => void navigate({ to: '/', search: { order } })}
      />
    </Only>
  );
}
