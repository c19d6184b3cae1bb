import { common, useMessages } from '@foodieexpress/i18n';
import { classes } from './classes';
import { useNow } from './clock';
import styles from './countdown-ring.module.css';

export interface CountdownRingProps {
  /** Business milliseconds or ISO text. */
  from: string | number;
  until: string | number;
  size?: number;
  /** Below this many business seconds the ring turns red. Default 10. */
  lowSeconds?: number;
}

/** How much of a span is left, on the business clock. */
export function CountdownRing({ from, until, size = 56, lowSeconds = 10 }: CountdownRingProps) {
  const t = useMessages(common);
  const now = useNow(500);
  const end = new Date(until).getTime();
  const whole = Math.max(1, end - new Date(from).getTime());
  const leftSeconds = Math.max(0, Math.ceil((end - now) / 1000));
  const share = Math.min(1, Math.max(0, (end - now) / whole));
  const stroke = Math.max(4, size / 12);
  const radius = (size - stroke) / 2;
  const length = 2 * Math.PI * radius;
  const text = clockText(leftSeconds);
  return (
    <span className={styles.ring} role="timer" aria-label={t('countdown.left', { time: text })}>
      <svg width={size} height={size} aria-hidden>
        <circle className={styles.back} cx={size / 2} cy={size / 2} r={radius} strokeWidth={stroke} />
        <circle
          className={classes(styles.front, leftSeconds <= lowSeconds && styles.low)}
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeWidth={stroke}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - share)}
        />
      </svg>
      <span className={styles.text} style={{ fontSize: size * 0.27 }} aria-hidden>
        {text}
      </span>
    </span>
  );
}

/** 42 below a minute, 3:07 above. */
export function clockText(seconds: number): string {
  if (seconds < 60) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
