import type { Tracking } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { buttonClass } from '@foodieexpress/ui';
import { Phone } from 'lucide-react';
import { customer } from '../../messages';
import { useStale } from './use-stale';
import styles from './order-details.module.css';

export function RiderCard({ tracking }: { tracking: Tracking }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const { stale, ageSeconds } = useStale(tracking.position);
  const { rider } = tracking;
  if (rider === undefined) return null;
  const vehicle = t.maybe(`vehicle.${rider.vehicle.toLowerCase()}`) ?? rider.vehicle;
  // A number with dots in it is to be recognised, not dialled.
  const dialable = rider.phoneMasked !== undefined && /^\+?[\d ]+$/.test(rider.phoneMasked);
  return (
    <section className={styles.block} aria-label={t('track.rider')}>
      <div className={styles.row}>
        <span className={styles.face} aria-hidden>
          {rider.name.slice(0, 1)}
        </span>
        <span className={styles.words}>
          <strong>{rider.name}</strong>
          <span>
            {vehicle}
            {stale && ` · ${t('track.lastSeen', { span: formats.span(ageSeconds) })}`}
            {tracking.position === undefined && ` · ${t('track.soonSeen')}`}
          </span>
        </span>
        {dialable && (
          <a
            className={buttonClass({ variant: 'floating' })}
            href={`tel:${rider.phoneMasked ?? ''}`}
            aria-label={t('track.call', { name: rider.name })}
          >
            <Phone size={20} aria-hidden />
          </a>
        )}
      </div>
    </section>
  );
}
