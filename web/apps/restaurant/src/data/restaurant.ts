import type { Menu, Page, Restaurant } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';

const MINE = ['my-restaurants'];

export function useMyRestaurants(): UseQueryResult<Page<Restaurant>> {
  const client = useClient();
  return useQuery({ queryKey: MINE, queryFn: client.catalog.mine });
}

/** Switches the flow of new orders on and off, shown at once and taken back when the server refuses. */
export function useAccepting(restaurantId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const put = (accepting: boolean) => {
    queries.setQueryData<Page<Restaurant>>(
      MINE,
      (page) =>
        page && {
          ...page,
          items: page.items.map((each) => (each.id === restaurantId ? { ...each, accepting } : each)),
        },
    );
  };
  return useMutation({
    mutationFn: (accepting: boolean) => client.catalog.updateRestaurant(restaurantId, { accepting }),
    onMutate: put,
    onError: (_, accepting) => put(!accepting),
    onSettled: () => queries.invalidateQueries({ queryKey: MINE }),
  });
}

function menuKey(restaurantId: string): string[] {
  return ['menu', restaurantId];
}

export function useMenu(restaurantId: string): UseQueryResult<Menu> {
  const client = useClient();
  return useQuery({ queryKey: menuKey(restaurantId), queryFn: () => client.catalog.menu(restaurantId) });
}

export interface AvailabilityChange {
  itemId: string;
  available: boolean;
}

/** Sells a dish out or brings it back, shown at once and taken back when the server refuses. */
export function useAvailability(restaurantId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const put = ({ itemId, available }: AvailabilityChange) => {
    queries.setQueryData<Menu>(menuKey(restaurantId), (menu) => menu && withItem(menu, itemId, available));
  };
  return useMutation({
    mutationFn: ({ itemId, available }: AvailabilityChange) =>
      client.catalog.updateItem(restaurantId, itemId, { available }),
    onMutate: put,
    onError: (_, { itemId, available }) => put({ itemId, available: !available }),
  });
}

function withItem(menu: Menu, itemId: string, available: boolean): Menu {
  return {
    ...menu,
    categories: menu.categories.map((category) => ({
      ...category,
      items: category.items.map((item) => (item.id === itemId ? { ...item, available } : item)),
    })),
  };
}
