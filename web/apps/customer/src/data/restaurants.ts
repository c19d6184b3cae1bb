import type { Page, RestaurantCard, RestaurantQuery } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

export function useRestaurants(query: RestaurantQuery) {
  const { catalog } = useClient();
  return useQuery({
    queryKey: ['restaurants', query],
    queryFn: () => catalog.restaurants({ limit: 100, ...query }),
    select: openFirst,
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

/** What cannot be ordered now stays to be seen, after all that can. */
function openFirst({ items, ...page }: Page<RestaurantCard>): Page<RestaurantCard> {
  const orderable = ({ open, accepting }: RestaurantCard) => open && accepting;
  return { ...page, items: [...items.filter(orderable), ...items.filter((each) => !orderable(each))] };
}
