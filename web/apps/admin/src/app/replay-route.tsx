import { getRouteApi } from '@tanstack/react-router';
import { ReplayPage } from '../features/replay/replay-page';
import { Only } from '../shared/permissions';

const route = getRouteApi('/orders/$id/replay');

export function ReplayRoute() {
  const { id } = route.useParams();
  return (
    <Only may="manage_orders">
      <ReplayPage key={id} orderId={id} />
    </Only>
  );
}
