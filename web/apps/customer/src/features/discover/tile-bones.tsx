import { Loading, Skeleton } from '@foodieexpress/ui';
import styles from './discover.module.css';

export function TileBones() {
  return (
    <Loading className={styles.grid ?? ''}>
      {[1, 2, 3, 4, 5, 6].map((key) => (
        <Skeleton key={key} height={258} radius={12} />
      ))}
    </Loading>
  );
}
