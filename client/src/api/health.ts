import type { Http } from './http';
import type { HealthHistory, SystemHealth } from './types';

/** How servers, database, event log and jobs fare, for administrators. */
export function healthApi(http: Http) {
  return {
    now: (): Promise<SystemHealth> => http.get('/admin/health'),
    history: (hours: number): Promise<HealthHistory> =>
      http.get('/admin/health/history', { query: { hours } }),
  };
}
