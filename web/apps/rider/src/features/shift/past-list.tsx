import { useFormats, useMessages } from '@foodieexpress/i18n';
import { addMoney, ErrorState, Loading, Money, Skeleton } from '@foodieexpress/ui';
import { usePastDeliveries } from '../../data/work';
import { rider } from '../../messages';
import styles from './shift.module.css';

/** What each delivery brought, newest first. */
export function PastList() {
  const t = useMessages(rider);
  const formats = useFormats();
  const past = usePastDeliveries();
  if (past.isPending)
    return (
      <Loading className={styles.panel ?? ''}>
        <Skeleton height={56} radius={12} />
        <Skeleton height={56} radius={12} />
      </Loading>
    );
  if (past.isError) return <ErrorState error={past.error} onRetry={() => void past.refetch()} />;
  if (past.data.items.length === 0) return <p className={styles.quiet}>{t('today.empty')}</p>;
  return (
    <section>
      <h2 className={styles.label}>{t('today.list')}</h2>
      <ul>
        {past.data.items.map((delivery) => (
          <li key={delivery.id} className={styles.past}>
            <span>
              <b>{delivery.restaurant.name}</b>
              <span className={styles.quiet}>
                {delivery.orderNumber}
                {delivery.deliveredAt !== undefined && ` · ${formats.dateTime(delivery.deliveredAt)}`}
              </span>
            </span>
            <span className={styles.pay}>
              <Money value={addMoney(delivery.pay, delivery.tip)} />
              {delivery.tip.amountMinor > 0 && (
                <span className={styles.quiet}>
                  {t('today.tip', { amount: formats.money(delivery.tip) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
