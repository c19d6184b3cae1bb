import { Http, type Demo, type MapConfig, type Page, type RestaurantCard } from '@foodieexpress/client';
import { useQuery } from '@tanstack/react-query';

const http = new Http({ baseUrl: '/api/v1' });

/** Undefined data with an error when the server is not in demo mode. */
export function useDemo() {
  return useQuery({ queryKey: ['demo'], queryFn: () => http.get<Demo>('/demo'), retry: false });
}

export function useMapConfig() {
  return useQuery({
    queryKey: ['map-config'],
    queryFn: () => http.get<MapConfig>('/map-config'),
    staleTime: Infinity,
  });
}

export function useRestaurants() {
  return useQuery({
    queryKey: ['restaurants'],
    queryFn: () => http.get<Page<RestaurantCard>>('/restaurants', { query: { limit: 100 } }),
  });
}
