import { Loading, Skeleton } from '@foodieexpress/ui';
import styles from './status-block.module.css';

export function TrackingBones() {
  return (
    <Loading className={styles.block ?? ''}>
      <Skeleton height={28} width="75%" />
      <Skeleton height={40} width="50%" />
      <Skeleton height={26} />
      <Skeleton height={72} radius={12} />
    </Loading>
  );
}
