import { BoardPage } from '../features/board/board-page';
import { useRestaurant } from './restaurant-context';

export function BoardRoute() {
  const restaurant = useRestaurant();
  return <BoardPage key={restaurant.id} restaurant={restaurant} />;
}
