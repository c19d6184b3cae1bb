import type { Http } from './http';
import type { MapConfig, Page, Place, Point, Route, RouteProfile } from './types';

export function placesApi(http: Http) {
  return {
    mapConfig: (): Promise<MapConfig> => http.get('/map-config', { authorise: false }),
    search: (q: string, limit = 6, signal?: AbortSignal): Promise<Page<Place>> =>
      http.get('/places', { query: { q, limit }, authorise: false, ...(signal ? { signal } : {}) }),
    reverse: (at: Point, signal?: AbortSignal): Promise<Place> =>
      http.get('/places/reverse', {
        query: { lat: at.lat, lng: at.lng },
        authorise: false,
        ...(signal ? { signal } : {}),
      }),
    route: (from: Point, to: Point, profile: RouteProfile = 'scooter'): Promise<Route> =>
      http.get('/routes', { query: { from: pair(from), to: pair(to), profile } }),
  };
}

function pair(point: Point): string {
  return `${String(point.lat)},${String(point.lng)}`;
}
