import type { OrderLine } from '@foodieexpress/client';
import { useNameOf } from '@foodieexpress/i18n';
import { Money } from '@foodieexpress/ui';
import styles from './order-lines.module.css';

/** What was ordered, to read. */
export function OrderLines({ lines }: { lines: OrderLine[] }) {
  const nameOf = useNameOf();
  return (
    <ul className={styles.lines}>
      {lines.map((line, index) => (
        <li key={`${line.itemId}-${index}`} className={styles.line}>
          <span className={styles.count}>{line.quantity}×</span>
          <span>
            {nameOf(line)}
            {line.options.length > 0 && (
              <span className={styles.extra}>{line.options.map(nameOf).join(' · ')}</span>
            )}
            {line.note !== undefined && <span className={styles.extra}>“{line.note}”</span>}
          </span>
          <Money value={line.total} />
        </li>
      ))}
    </ul>
  );
}
