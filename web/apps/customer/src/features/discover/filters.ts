import type { RestaurantQuery } from '@foodieexpress/client';

export interface Filters {
  q?: string;
  cuisine?: string;
  open?: boolean;
  view?: 'map';
}

export function queryOf(filters: Filters, at: { lat: number; lng: number } | undefined): RestaurantQuery {
  return {
    ...(filters.q === undefined ? {} : { q: filters.q }),
    ...(filters.cuisine === undefined ? {} : { cuisine: filters.cuisine }),
    ...(filters.open === true ? { openNow: true } : {}),
    ...(at === undefined ? {} : { lat: at.lat, lng: at.lng }),
  };
}

/** The filters with one changed; undefined takes it away. */
export function withFilter<K extends keyof Filters>(
  filters: Filters,
  key: K,
  value: Filters[K] | undefined,
): Filters {
  const { [key]: _former, ...others } = filters;
  return value === undefined ? others : { ...others, [key]: value };
}
