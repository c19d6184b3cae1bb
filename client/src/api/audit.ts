import type { Http } from './http';
import type { AuditEntry, Page, PageQuery, ProvenAuditEntry } from './types';

export interface AuditQuery extends PageQuery {
  actor?: string;
  subject?: string;
  /** The beginning of an action's name: `account.` */
  action?: string;
  from?: string;
  to?: string;
}

export function auditApi(http: Http) {
  return {
    entries: (query: AuditQuery = {}): Promise<Page<AuditEntry>> =>
      http.get('/admin/audit', { query: { ...query } }),
    entry: (id: string): Promise<ProvenAuditEntry> => http.get(`/admin/audit/${id}`),
  };
}
