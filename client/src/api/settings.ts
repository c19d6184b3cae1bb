import type { Http } from './http';
import type {
  KeptData,
  LegalHold,
  NewLegalHold,
  Page,
  PageQuery,
  PlatformSettings,
  SettingsVersion,
  SettingValue,
} from './types';

/** The platform's settings. A change names the version it stands on; an old one is refused with 412. */
export function settingsApi(http: Http) {
  const on = (version: number) => ({ headers: { 'If-Match': `"${String(version)}"` } });
  return {
    get: (): Promise<PlatformSettings> => http.get('/admin/settings'),
    /** `null` takes a setting back to its default. */
    change: (
      version: number,
      changes: Record<string, SettingValue | null>,
      reason: string,
    ): Promise<PlatformSettings> => http.patch('/admin/settings', { changes, reason }, on(version)),
    versions: (query: PageQuery = {}): Promise<Page<SettingsVersion>> =>
      http.get('/admin/settings/versions', { query: { ...query } }),
    version: (version: number): Promise<SettingsVersion> =>
      http.get(`/admin/settings/versions/${String(version)}`),
    /** What is deleted by its age, class by class. */
    retention: (): Promise<{ items: KeptData[] }> => http.get('/admin/retention'),
    /** What must not be deleted for now, newest first; released ones too. */
    holds: (query: PageQuery = {}): Promise<Page<LegalHold>> =>
      http.get('/admin/legal-holds', { query: { ...query } }),
    placeHold: (hold: NewLegalHold): Promise<LegalHold> => http.post('/admin/legal-holds', hold),
    releaseHold: (id: string, reason: string): Promise<LegalHold> =>
      http.post(`/admin/legal-holds/${id}/release`, { reason }),
    revert: (version: number, to: number, reason: string): Promise<PlatformSettings> =>
      http.post(`/admin/settings/versions/${String(to)}/revert`, { reason }, on(version)),
  };
}
