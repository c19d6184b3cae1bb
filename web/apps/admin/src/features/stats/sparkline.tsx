import styles from './stats.module.css';

const WIDTH = 64;
const HEIGHT = 20;

/** The last minutes of a counter; the number beside it says the value, so this is decoration to a screen reader. */
export function Sparkline({ values }: { values: number[] }) {
  if (values.length < 2)
    return <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden />;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values
    .map((value, index) => {
      const x = (index / (values.length - 1)) * WIDTH;
      const y = HEIGHT - 2 - ((value - low) / span) * (HEIGHT - 4);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <polyline points={points} />
    </svg>
  );
}
