import type { Alert, AlertSeverity } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Tag, type Tone } from '@foodieexpress/ui';
import { alerts } from '../../messages/alerts';

const TONES: Record<AlertSeverity, Tone> = { critical: 'danger', warning: 'warning', info: 'info' };

export function SeverityTag({ severity }: { severity: AlertSeverity }) {
  const t = useMessages(alerts);
  return <Tag tone={TONES[severity]}>{t(`severity.${severity}`)}</Tag>;
}

/** Where it stands, and what somebody did about it. */
export function StateTags({ alert }: { alert: Alert }) {
  const t = useMessages(alerts);
  const formats = useFormats();
  const { state, acknowledgedAt, silencedUntil } = alert;
  return (
    <>
      <Tag tone={state === 'firing' ? TONES[alert.severity] : 'neutral'}>{t(`state.${state}`)}</Tag>
      {acknowledgedAt !== undefined && <Tag tone="success">{t('state.acknowledged')}</Tag>}
      {silencedUntil !== undefined && (
        <Tag tone="neutral">{t('state.silenced', { time: formats.dateTime(silencedUntil) })}</Tag>
      )}
    </>
  );
}
