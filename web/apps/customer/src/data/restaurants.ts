import type { RestaurantQuery } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

export function useRestaurants(query: RestaurantQuery) {
  const { catalog } = useClient();
  return useQuery({
    queryKey: ['restaurants', query],
    queryFn: () => catalog.restaurants({ limit: 100, ...query }),
    // While typing the former list stays instead of flashing shapes.
    placeholderData: keepPreviousData,
  });
}

export function useRestaurant(id: string) {
  const { catalog } = useClient();
  return useQuery({ queryKey: ['restaurant', id], queryFn: () => catalog.restaurant(id) });
}

export function useMenu(id: string) {
  const { catalog } = useClient();
  return useQuery({ queryKey: ['menu', id], queryFn: () => catalog.menu(id) });
}
