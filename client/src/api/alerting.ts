import type { Http } from './http';
import type {
  Alert,
  AlertChannel,
  AlertCounts,
  AlertDetail,
  AlertRule,
  AlertState,
  AlertTerms,
  BackTest,
  Measure,
  NewAlertChannel,
  Page,
  PageQuery,
} from './types';

/** `open` is firing or pending. */
export interface AlertQuery extends PageQuery {
  state?: AlertState | 'open';
  severity?: string;
  rule?: string;
}

/** Alerts and their rules, for administrators. A change of a rule names the version it stands on. */
export function alertingApi(http: Http) {
  const on = (version: number) => ({ headers: { 'If-Match': `"${String(version)}"` } });
  return {
    alerts: (query: AlertQuery = {}): Promise<Page<Alert>> =>
      http.get('/admin/alerts', { query: { ...query } }),
    count: (): Promise<AlertCounts> => http.get('/admin/alerts/count'),
    alert: (id: string): Promise<AlertDetail> => http.get(`/admin/alerts/${id}`),
    acknowledge: (id: string): Promise<Alert> => http.post(`/admin/alerts/${id}/acknowledge`),
    resolve: (id: string): Promise<Alert> => http.post(`/admin/alerts/${id}/resolve`),
    silence: (id: string, until: string, reason: string, wholeRule: boolean): Promise<Alert> =>
      http.post(`/admin/alerts/${id}/silence`, { until, reason, wholeRule }),
    rules: (): Promise<Page<AlertRule>> => http.get('/admin/alert-rules'),
    measures: (): Promise<Page<Measure>> => http.get('/admin/alert-rules/measures'),
    channels: (): Promise<Page<AlertChannel>> => http.get('/admin/alert-channels'),
    createChannel: (name: string, url: string): Promise<NewAlertChannel> =>
      http.post('/admin/alert-channels', { name, url }),
    tryChannel: (id: string): Promise<{ noticeId: string }> => http.post(`/admin/alert-channels/${id}/test`),
    removeChannel: (id: string): Promise<void> => http.delete(`/admin/alert-channels/${id}`),
    createRule: (terms: AlertTerms): Promise<AlertRule> => http.post('/admin/alert-rules', terms),
    changeRule: (id: string, version: number, terms: AlertTerms): Promise<AlertRule> =>
      http.put(`/admin/alert-rules/${id}`, terms, on(version)),
    removeRule: (id: string, version: number): Promise<void> =>
      http.delete(`/admin/alert-rules/${id}`, on(version)),
    backTest: (rule: AlertTerms, days: number): Promise<BackTest> =>
      http.post('/admin/alert-rules/back-test', { rule, days }),
  };
}
