import type { Http } from './http';
import type { KeptData, Page, PageQuery, PlatformSettings, SettingsVersion, SettingValue } from './types';

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
    revert: (version: number, to: number, reason: string): Promise<PlatformSettings> =>
      http.post(`/admin/settings/versions/${String(to)}/revert`, { reason }, on(version)),
  };
}
