import { RequireSession } from '@foodieexpress/session';
import { getRouteApi } from '@tanstack/react-router';
import { ReorderButton } from '../../features/orders/reorder-button';
import { TrackingView } from '../../features/tracking/tracking-view';

const route = getRouteApi('/orders/$id');

export function OrderPage() {
  const { id } = route.useParams();
  return (
    <RequireSession>
      <TrackingView key={id} id={id} again={(order) => <ReorderButton order={order} />} />
    </RequireSession>
  );
}
