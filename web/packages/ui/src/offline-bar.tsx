import { common, useFormats, useMessages } from '@foodieexpress/i18n';
import { CloudOff, RefreshCw } from 'lucide-react';
import styles from './offline-bar.module.css';

export interface OfflineBarProps {
  /** `offline`: the device says so. `stopped`: the server will not have this account back. */
  state: 'reconnecting' | 'offline' | 'stopped';
  /** Seconds since anything was heard; omitted when nothing was yet. */
  silentSeconds?: number;
}

/** A slim line instead of a spinner: what is shown is old, and how old. */
export function OfflineBar({ state, silentSeconds }: OfflineBarProps) {
  const t = useMessages(common);
  const formats = useFormats();
  return (
    <div className={styles.bar} role="status" data-testid="offline-bar">
      {state === 'reconnecting' ? <RefreshCw size={14} aria-hidden /> : <CloudOff size={14} aria-hidden />}
      <span>{t(`connection.${state}`)}</span>
      {silentSeconds !== undefined && state !== 'stopped' && (
        <span className="tabular" aria-hidden>
          · {t('connection.lastUpdate', { span: formats.span(silentSeconds) })}
        </span>
      )}
    </div>
  );
}
