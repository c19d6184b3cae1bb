import { common, useMessages } from '@foodieexpress/i18n';
import type { ReactNode } from 'react';
import styles from './skeleton.module.css';

/** A shape where content will stand; give it the size of what it stands for, so that nothing jumps. */
export function Skeleton({
  width = '100%',
  height = 16,
  radius,
}: {
  width?: number | string;
  height?: number | string;
  radius?: number | string;
}) {
  return <span className={styles.bone} style={{ width, height, borderRadius: radius }} aria-hidden />;
}

/** Says once to a screen reader that the shapes inside are not yet content. */
export function Loading({ children, className }: { children: ReactNode; className?: string }) {
  const t = useMessages(common);
  return (
    <div className={className} aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('loading')}
      </span>
      {children}
    </div>
  );
}
