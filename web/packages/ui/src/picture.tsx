import { useState } from 'react';
import { classes } from './classes';
import styles from './picture.module.css';

export interface PictureProps {
  src: string | undefined;
  /** Empty when the name stands beside it. */
  alt?: string;
  className?: string;
  /** Above the fold: load at once. */
  eager?: boolean;
}

/** A dish or restaurant picture; an empty plate when there is none. */
export function Picture({ src, alt = '', className, eager = false }: PictureProps) {
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const failed = state === 'failed' || src === undefined || src === '';
  return (
    <span className={classes(styles.frame, className)}>
      {failed ? (
        <Plate />
      ) : (
        <img
          src={src}
          alt={alt}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          className={classes(state === 'ready' && styles.ready)}
          onLoad={() => setState('ready')}
          onError={() => setState('failed')}
        />
      )}
    </span>
  );
}

function Plate() {
  return (
    <svg viewBox="0 0 120 90" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <rect className={styles.plate} width="120" height="90" />
      <circle className={styles.rim} cx="60" cy="45" r="26" />
      <circle className={styles.rim} cx="60" cy="45" r="17" />
      <path
        className={styles.cutlery}
        strokeWidth="2.5"
        d="M23 28v9a4 4 0 0 0 8 0v-9M27 41v22M93 28c-5 3-6 10-6 16h5v19"
      />
    </svg>
  );
}
