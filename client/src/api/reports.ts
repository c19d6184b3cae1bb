import type { Http } from './http';
import type { Page, PageQuery, Report, ReportKind, ReportSubscription } from './types';

/** What was reported on days, weeks and months, for administrators. A report is named by its kind and first day. */
export function reportsApi(http: Http) {
  const at = (kind: ReportKind, day: string) => `/admin/reports/${kind}/${encodeURIComponent(day)}`;
  return {
    list: (query: PageQuery & { kind?: ReportKind } = {}): Promise<Page<Report>> =>
      http.get('/admin/reports', { query: { ...query } }),
    make: (kind: ReportKind, day: string): Promise<Report> => http.put(at(kind, day)),
    html: (kind: ReportKind, day: string, language: 'en' | 'fr'): Promise<Blob> =>
      http.blob(`${at(kind, day)}/html?lang=${language}`),
    csv: (kind: ReportKind, day: string): Promise<Blob> => http.blob(`${at(kind, day)}/csv`),
    subscription: (): Promise<ReportSubscription> => http.get('/admin/reports/subscription'),
    subscribe: (wanted: ReportSubscription): Promise<ReportSubscription> =>
      http.put('/admin/reports/subscription', wanted),
  };
}
