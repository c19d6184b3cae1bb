import type { Behavior } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Card } from '@foodieexpress/ui';
import { behaviour } from '../../messages/behaviour';
import { shortId } from '../../shared/short-id';
import person from '../../shared/person.module.css';
import styles from './behaviour.module.css';

/** How often something is ordered, and where. */
export function Orders({ patterns }: { patterns: Behavior['behavior_patterns'] }) {
  const t = useMessages(behaviour);
  const formats = useFormats();
  const { order_cadence: cadence, favorite_restaurants: favourites } = patterns;
  const number = (value: number | undefined) => (value === undefined ? undefined : formats.number(value));
  const facts: [string, string | undefined][] = [
    [t('orders.count'), formats.number(cadence.orders)],
    [
      t('orders.last'),
      cadence.last_order_at === undefined ? undefined : formats.dateTime(cadence.last_order_at),
    ],
    [t('orders.median'), number(cadence.median_days_between)],
    [t('orders.week'), number(cadence.orders_per_week)],
  ];
  return (
    <Card as="section" className={styles.block} data-testid="orders">
      <h2>{t('orders.title')}</h2>
      {cadence.orders === 0 ? (
        <p className={styles.quiet}>{t('orders.none')}</p>
      ) : (
        <>
          <dl className={person.facts}>
            {facts.map(
              ([name, value]) =>
                value !== undefined && (
                  <div key={name} style={{ display: 'contents' }}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ),
            )}
          </dl>
          <h3>{t('orders.favourites')}</h3>
          <ol className={styles.list}>
            {favourites.map((each) => (
              <li key={each.restaurant_id}>
                {t('orders.favourite', {
                  name: each.name ?? shortId(each.restaurant_id),
                  count: formats.number(each.orders),
                  percent: formats.percent(each.share * 100),
                })}
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
