import type { Delivery } from '@foodieexpress/client';
import { useFormats, useMessages, useNameOf } from '@foodieexpress/i18n';
import { decodePolyline, measure, project } from '@foodieexpress/map';
import { buttonClass, Notice, useNow } from '@foodieexpress/ui';
import { Phone } from 'lucide-react';
import { useMemo } from 'react';
import { usePosition } from '../../data/position-context';
import { isBeforePickup } from '../../data/work-state';
import { rider } from '../../messages';
import styles from './job.module.css';

/** Where to, how far still, and what is to be known there. */
export function GoalCard({ job }: { job: Delivery }) {
  const t = useMessages(rider);
  const formats = useFormats();
  const nameOf = useNameOf();
  const now = useNow();
  const left = useWayLeft(job);
  const before = isBeforePickup(job.status);
  const door = !before && job.status !== 'returning' && job.status !== 'failed';
  const arrived = job.history.findLast((entry) => entry.status === 'at_restaurant');
  const waited = arrived === undefined ? 0 : (now - Date.parse(arrived.at)) / 1000;
  const note = job.dropoff?.instructions;
  return (
    <div className={styles.goal}>
      <p className={styles.kicker}>
        <span>{t(door ? 'job.to.customer' : 'job.to.restaurant')}</span>
        {left !== undefined && (
          <span className="tabular">
            {t('job.left', {
              distance: formats.distance(left.metres),
              minutes: formats.minutes(Math.max(1, left.seconds / 60)),
            })}
          </span>
        )}
      </p>
      <h1 className={styles.name}>{door ? job.customerName : job.restaurant.name}</h1>
      <p className={styles.line}>
        {door ? [job.dropoff?.line, job.dropoff?.details].filter(Boolean).join(', ') : job.restaurant.line}
      </p>
      <p className={styles.facts}>
        <b>{job.orderNumber}</b>
        <span>{job.items.map((item) => `${item.quantity}× ${nameOf(item)}`).join(', ')}</span>
      </p>
      {before && (
        <p className={styles.facts}>
          {job.readyAt !== undefined
            ? t('job.isReady')
            : job.readyBy !== undefined && t('job.readyAt', { time: formats.time(job.readyBy) })}
          {job.status === 'at_restaurant' && <b>{t('job.wait', { span: formats.span(waited) })}</b>}
        </p>
      )}
      {door && note !== undefined && note !== '' && (
        <Notice tone="warning">
          <b>{t('job.note')}: </b>
          {note}
        </Notice>
      )}
      {before && job.restaurant.phone !== undefined && (
        <a className={buttonClass({ size: 'small' })} href={`tel:${job.restaurant.phone}`}>
          <Phone size={18} aria-hidden />
          {t('job.call', { name: job.restaurant.name })}
        </a>
      )}
    </div>
  );
}

function useWayLeft(job: Delivery): { metres: number; seconds: number } | undefined {
  const { reading } = usePosition();
  const { leg } = job;
  const polyline = leg?.polyline;
  const path = useMemo(
    () => (polyline === undefined ? undefined : measure(decodePolyline(polyline))),
    [polyline],
  );
  if (leg === undefined || path === undefined || reading === undefined) return undefined;
  const metres = Math.max(0, path.length - project(path, reading).along);
  return { metres, seconds: (leg.durationSeconds * metres) / path.length };
}
