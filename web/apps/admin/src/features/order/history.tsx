import type { Order } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { ErrorState, Skeleton } from '@foodieexpress/ui';
import { useOrderHistory } from '../../data/order';
import { control } from '../../messages';
import styles from './order.module.css';

export function History({ order }: { order: Order }) {
  const t = useMessages(control);
  const formats = useFormats();
  const history = useOrderHistory(order.id, order.version);
  return (
    <section>
      <h3>{t('order.history')}</h3>
      {history.isPending && <Skeleton height={120} />}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data?.items.length === 0 && <p className={styles.quiet}>{t('order.history.empty')}</p>}
      <ol className={styles.history}>
        {history.data?.items.map((entry, index) => (
          <li key={`${entry.type} ${index}`}>
            <time dateTime={entry.at}>{formats.time(entry.at)}</time>
            <span>
              {t.maybe(`event.${entry.type}`) ?? entry.type}
              <small>
                {t.maybe(`actor.${entry.actor.role}`) ?? entry.actor.role}
                {entry.reason !== undefined && ` · ${entry.reason.replaceAll('_', ' ')}`}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
