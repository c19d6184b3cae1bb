import type { Http } from './http';
import type { Behavior, Cohorts, PlatformFigures, Timeframe } from './types';

/** `from` and `to` are whole hours, told with `custom` only: `2026-11-21T18:00` in the zone, or with an offset. */
export interface PlatformQuery {
  timeframe?: Timeframe;
  from?: string;
  to?: string;
  zone?: string;
}

/** Figures of the platform and the ways of one person, for administrators. */
export function analyticsApi(http: Http) {
  return {
    platform: (query: PlatformQuery = {}): Promise<PlatformFigures> =>
      http.get('/admin-panel/analytics/platform', { query: { ...query } }),
    retention: (weeks: number): Promise<Cohorts> =>
      http.get('/admin-panel/analytics/retention', { query: { weeks } }),
    behavior: (user: string): Promise<Behavior> =>
      http.get(`/admin-panel/analytics/users/${encodeURIComponent(user)}/behavior`),
  };
}
