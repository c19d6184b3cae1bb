import { getRouteApi } from '@tanstack/react-router';
import { CartPanel } from '../../features/cart/cart-panel';
import { RestaurantView } from '../../features/restaurant/restaurant-view';

const route = getRouteApi('/restaurants/$id');

export function RestaurantPage() {
  const { id } = route.useParams();
  return <RestaurantView key={id} id={id} cart={<CartPanel />} />;
}
