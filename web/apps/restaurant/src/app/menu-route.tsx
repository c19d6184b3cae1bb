import { MenuPage } from '../features/menu/menu-page';
import { useRestaurant } from './restaurant-context';

export function MenuRoute() {
  const { id } = useRestaurant();
  return <MenuPage key={id} restaurantId={id} />;
}
