import { useNavigate } from '@tanstack/react-router';
import { OrdersPage } from '../features/orders/orders-page';
import { RidersPage } from '../features/riders/riders-page';

export function OrdersRoute() {
  const navigate = useNavigate();
  return <OrdersPage onOpen={(order) => void navigate({ to: '/', search: { order } })} />;
}

export function RidersRoute() {
  const navigate = useNavigate();
  return (
    <RidersPage
      onShow={(rider) => void navigate({ to: '/', search: { rider } })}
      onOrder={(order) => void navigate({ to: '/', search: { order } })}
    />
  );
}
