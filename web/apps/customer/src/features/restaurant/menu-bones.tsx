import { Loading, Skeleton } from '@foodieexpress/ui';
import styles from './restaurant-view.module.css';

export function MenuBones({ hero = false }: { hero?: boolean }) {
  return (
    <Loading className={styles.section ?? ''}>
      {hero && <Skeleton height={210} radius={18} />}
      {hero && <Skeleton height={34} width="60%" />}
      {hero && <Skeleton height={20} width="85%" />}
      <div className={styles.items}>
        {[1, 2, 3, 4, 5, 6].map((key) => (
          <Skeleton key={key} height={112} radius={12} />
        ))}
      </div>
    </Loading>
  );
}
