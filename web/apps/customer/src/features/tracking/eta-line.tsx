import type { Eta } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { classes, RollingNumber, useNow } from '@foodieexpress/ui';
import { Clock } from 'lucide-react';
import { customer } from '../../messages';
import { useEtaShift } from './use-tracking';
import styles from './status-block.module.css';

const MINUTE_MS = 60_000;

/** The arrival as a range, with the reason when it has moved. */
export function EtaLine({ eta }: { eta: Eta | undefined }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const shift = useEtaShift(eta);
  if (eta === undefined) return <p className={styles.label}>{t('track.eta.waiting')}</p>;
  const range = formats.timeRange(eta.low, eta.high);
  const reason =
    eta.reason === undefined ? undefined : (t.maybe(`track.reason.${eta.reason}`) ?? t('track.reason.other'));
  const moved =
    shift === undefined
      ? undefined
      : t(shift > 0 ? 'track.later' : 'track.earlier', { minutes: formats.minutes(Math.abs(shift)) });
  return (
    <div className={styles.eta}>
      <span className={styles.label}>{t('track.eta')}</span>
      <span className={styles.range} data-testid="eta" data-low={eta.low} data-high={eta.high}>
        <RollingNumber text={range} />
      </span>
      <TimeLeft eta={eta} />
      {eta.remainingMetres !== undefined && eta.remainingMetres > 0 && (
        <span className={classes(styles.left, 'tabular')}>
          {t('track.left', { distance: formats.distance(eta.remainingMetres) })}
        </span>
      )}
      {(moved !== undefined || reason !== undefined) && (
        <span
          className={classes(styles.why, shift !== undefined && shift < 0 && styles.better)}
          role="status"
        >
          <Clock size={16} aria-hidden />
          {[reason ?? t('track.reason.other'), moved].filter(Boolean).join(': ')}
        </span>
      )}
    </div>
  );
}

/** The same range as the minutes that are left of it; it counts down with the city's clock. */
function TimeLeft({ eta }: { eta: Eta }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const now = useNow();
  const low = Math.max(0, Math.floor((Date.parse(eta.low) - now) / MINUTE_MS));
  const high = Math.ceil((Date.parse(eta.high) - now) / MINUTE_MS);
  return (
    <span className={classes(styles.left, 'tabular')} data-testid="eta-minutes">
      {high <= 1 ? t('track.anyMoment') : t('track.in', { minutes: formats.minutes(low, high) })}
    </span>
  );
}
