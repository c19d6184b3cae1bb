import styles from './rolling-number.module.css';

/** Text that rolls in when it changes. The key restarts the animation; nothing else re-renders it. */
export function RollingNumber({ text }: { text: string }) {
  return (
    <span className={styles.number}>
      <span key={text} className={styles.roll}>
        {text}
      </span>
    </span>
  );
}
