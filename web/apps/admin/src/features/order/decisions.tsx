import type { Order } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { ErrorState, Skeleton } from '@foodieexpress/ui';
import { useCity } from '../../data/fleet-provider';
import { useDecisions, useOrderDelivery } from '../../data/order';
import { control } from '../../messages';
import styles from './order.module.css';

/** Why this rider and not another: every candidate of every round. */
export function Decisions({ order }: { order: Order }) {
  const t = useMessages(control);
  const formats = useFormats();
  const { riders } = useCity();
  const delivery = useOrderDelivery(order);
  const decisions = useDecisions(delivery.data?.id);
  const rounds = Map.groupBy(decisions.data?.items ?? [], (each) => each.round);
  return (
    <section>
      <h3>{t('order.dispatch')}</h3>
      {(delivery.isPending || (delivery.data != null && decisions.isPending)) && <Skeleton height={60} />}
      {delivery.isError && <ErrorState error={delivery.error} onRetry={() => void delivery.refetch()} />}
      {delivery.data === null && <p className={styles.quiet}>{t('order.dispatch.none')}</p>}
      {decisions.data?.items.length === 0 && <p className={styles.quiet}>{t('order.dispatch.empty')}</p>}
      {[...rounds].map(([round, candidates]) => (
        <div key={round} className={styles.round}>
          <h4>{t('order.dispatch.round', { round })}</h4>
          <ul>
            {candidates.map((each) => (
              <li key={each.riderId} data-outcome={each.outcome}>
                <span>{riders.get(each.riderId)?.name ?? each.riderId.slice(-6)}</span>
                <span className="tabular">
                  {each.travelSeconds !== undefined &&
                    t('order.dispatch.travel', { span: formats.span(each.travelSeconds) })}
                </span>
                <span className="tabular">
                  {each.score !== undefined && formats.number(Math.round(each.score * 100) / 100)}
                </span>
                <b>{t.maybe(`outcome.${each.outcome}`) ?? each.outcome.replaceAll('_', ' ')}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
