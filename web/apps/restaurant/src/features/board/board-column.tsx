import type { Order } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import type { Arrival, ColumnKey } from '../../data/board-state';
import { kitchen } from '../../messages';
import styles from './board.module.css';
import { OrderCard } from './order-card';

export interface BoardColumnProps {
  column: ColumnKey;
  orders: Order[];
  arrivals: Readonly<Record<string, Arrival>>;
  onChanged: (order: Order) => void;
  hideTitle: boolean;
}

export function BoardColumn({ column, orders, arrivals, onChanged, hideTitle }: BoardColumnProps) {
  const t = useMessages(kitchen);
  const title = t(`column.${column}`);
  return (
    <section className={styles.column} aria-label={title} data-column={column}>
      <h2 className={hideTitle ? 'visually-hidden' : styles.columnTitle}>
        {title} <span className="tabular">{orders.length}</span>
      </h2>
      {orders.length === 0 ? (
        <p className={styles.empty}>{t(`column.${column}.empty`)}</p>
      ) : (
        // Additions are read out: a cook who does not see the screen hears them.
        <ul className={styles.cards} aria-live={column === 'new' ? 'polite' : 'off'}>
          {orders.map((order) => (
            <OrderCard
              key={order.id}
              order={order}
              column={column}
              arrival={arrivals[order.id]}
              onChanged={onChanged}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
