import { Http, type Demo, type MapConfig, type Page, type RestaurantCard } from '@foodieexpress/client';
import { useQuery } from '@tanstack/react-query';

const http = new Http({ baseUrl: '/api/v1' });

export interface SentMessage {
  id: string;
  channel: 'email' | 'sms' | 'push';
  to: string;
  subject?: string;
  text: string;
  sentAt: string;
}

/** What the demo has sent in the last hour, newest first. */
export function useOutbox() {
  return useQuery({
    queryKey: ['outbox'],
    queryFn: () => http.get<Page<SentMessage>>('/demo/outbox', { query: { limit: 50 } }),
    retry: false,
    refetchInterval: 2_000,
  });
}

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
