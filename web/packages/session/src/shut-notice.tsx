import type { ShutAccount } from '@foodieexpress/client';
import { common, useFormats, useMessages } from '@foodieexpress/i18n';
import { Notice } from '@foodieexpress/ui';

/** Tells somebody that the platform has shut their account: why, and until when. */
export function ShutNotice({ shut }: { shut: ShutAccount }) {
  const t = useMessages(common);
  const formats = useFormats();
  return (
    <Notice tone="danger">
      <b>{t(shut.code === 'identity.account-banned' ? 'shut.banned' : 'shut.suspended')}</b>
      {shut.reason !== undefined && <p>{t('shut.reason', { reason: shut.reason })}</p>}
      {shut.until !== undefined && <p>{t('shut.until', { until: formats.dateTime(shut.until) })}</p>}
      <p>{t('shut.support')}</p>
    </Notice>
  );
}
