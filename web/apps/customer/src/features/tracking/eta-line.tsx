import type { Eta } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { classes, RollingNumber } from '@foodieexpress/ui';
import { Clock } from 'lucide-react';
import { customer } from '../../messages';
import { useEtaShift } from './use-tracking';
import styles from './status-block.module.css';

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
