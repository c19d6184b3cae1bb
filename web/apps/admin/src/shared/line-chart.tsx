import { useFormats } from '@foodieexpress/i18n';
import styles from './line-chart.module.css';

export interface LineChartProps {
  points: { at: string; value: number }[];
  limit?: number | undefined;
  /** From when to when it was firing. */
  bands?: { from: string; to?: string | undefined }[];
  /** Says what can be seen. */
  label: string;
  write: (value: number) => string;
}

const WIDTH = 600;
const HEIGHT = 160;
const TOP = 8;

/** A measure over time with its limit and what fired; the label tells screen readers the same in words. */
export function LineChart({ points, limit, bands = [], label, write }: LineChartProps) {
  const formats = useFormats();
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const begins = Date.parse(first.at);
  const span = Date.parse(last.at) - begins;
  const top = Math.max(limit ?? 0, ...points.map((point) => point.value)) * 1.1 || 1;
  const x = (at: string) => Math.min(WIDTH, Math.max(0, ((Date.parse(at) - begins) / span) * WIDTH));
  const y = (value: number) => HEIGHT - (value / top) * (HEIGHT - TOP);
  return (
    <figure className={styles.chart} data-testid="alert-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {bands.map(({ from, to }) => (
          <rect
            key={from}
            className={styles.band}
            x={x(from)}
            y={0}
            width={Math.max(2, x(to ?? last.at) - x(from))}
            height={HEIGHT}
          />
        ))}
        {limit !== undefined && (
          <line className={styles.limit} x1={0} x2={WIDTH} y1={y(limit)} y2={y(limit)} />
        )}
        <polyline
          className={styles.line}
          points={points.map((point) => `${x(point.at).toFixed(1)},${y(point.value).toFixed(1)}`).join(' ')}
        />
      </svg>
      <figcaption className="tabular">
        <span>{formats.dateTime(first.at)}</span>
        <span>{write(top / 1.1)}</span>
        <span>{formats.dateTime(last.at)}</span>
      </figcaption>
    </figure>
  );
}
