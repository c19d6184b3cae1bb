import type { Restaurant } from '@foodieexpress/client';
import { createContext, use } from 'react';

export const RestaurantContext = createContext<Restaurant | undefined>(undefined);

/** The kitchen this device works for; the shell renders pages only when there is one. */
export function useRestaurant(): Restaurant {
  const restaurant = use(RestaurantContext);
  if (restaurant === undefined) throw new Error('useRestaurant needs the shell above it');
  return restaurant;
}
