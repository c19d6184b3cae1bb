import type { Order, Tracking } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Notice, StepLine } from '@foodieexpress/ui';
import { Check } from 'lucide-react';
import { customer } from '../../messages';
import { useSteps } from '../../shared/steps';
import { EtaLine } from './eta-line';
import { useHeadline } from './use-headline';
import styles from './status-block.module.css';

/** The answer to "where is my food?": words, a time, five steps. */
export function StatusBlock({ tracking, order }: { tracking: Tracking; order: Order | undefined }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const steps = useSteps(tracking.status, tracking.steps);
  const headline = useHeadline(tracking);
  const delivered = tracking.status === 'delivered';
  const cancelled = tracking.status === 'cancelled';
  const deliveredAt = tracking.steps.find((step) => step.key === 'delivered')?.at ?? order?.deliveredAt;
  const reason = tracking.cancelReason;
  return (
    <div className={styles.block}>
      <div className={delivered ? styles.done : undefined}>
        {delivered && (
          <span className={styles.tick} aria-hidden>
            <Check size={28} strokeWidth={2.6} />
          </span>
        )}
        <div>
          <h1
            className={styles.headline}
            aria-live="polite"
            data-testid="order-status"
            data-status={tracking.status}
          >
            {headline}
          </h1>
          {delivered && deliveredAt !== undefined && (
            <p>{t('track.delivered.at', { time: formats.time(deliveredAt) })}</p>
          )}
        </div>
      </div>
      {cancelled && (
        <Notice tone="warning">
          {reason !== undefined && (
            <p>{t('track.cancelled.why', { reason: t.maybe(`track.cancel.reason.${reason}`) ?? reason })}</p>
          )}
          <p>{t('track.cancelled.money')}</p>
        </Notice>
      )}
      {!delivered && !cancelled && <EtaLine eta={tracking.eta} />}
      {!cancelled && <StepLine steps={steps} label={t('track.steps')} />}
    </div>
  );
}
