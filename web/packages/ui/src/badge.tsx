import { classes } from './classes';
import styles from './badge.module.css';

/** A count on an icon; nothing at zero. `label` says it to a screen reader: "3 unread". */
export function Badge({ count, label }: { count: number; label: string }) {
  if (count <= 0) return null;
  return (
    <span className={classes(styles.badge, 'tabular')}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
