import { RequireSession } from '@foodieexpress/session';
import { Orders } from '../../features/orders/orders';

export function OrdersPage() {
  return (
    <RequireSession>
      <Orders />
    </RequireSession>
  );
}
