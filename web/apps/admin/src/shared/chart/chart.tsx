import { useMessages } from '@foodieexpress/i18n';
import { Button, useMedia } from '@foodieexpress/ui';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { analytics } from '../../messages/analytics';
import { csv } from '../csv';
import { saveText } from '../save-file';
import styles from './chart.module.css';
import { Marks, type ChartPoint, type Series } from './marks';
import { moved, pointed } from './reading';
import { spaced, steps } from './scale';

export interface ChartProps {
  id: string;
  title: string;
  points: readonly ChartPoint[];
  series: readonly Series[];
  format: (value: number) => string;
  bars?: boolean;
  /** How many labels fit below it where there is room; 8 unless said otherwise. */
  labels?: number;
}

/** Values over time. Read point by point with the arrow keys, the pointer or a finger; saved as CSV. */
export function Chart({ id, title, points, series, format, bars = false, labels = 8 }: ChartProps) {
  const t = useMessages(analytics);
  const narrow = useMedia('(max-width: 719px)');
  const [chosen, setChosen] = useState<number>();
  const all = series.flatMap((each) => each.values).filter((value) => value !== undefined);
  const scale = steps(Math.max(0, ...all));
  const top = scale.at(-1) ?? 1;
  const last = points.length - 1;
  const at = chosen === undefined ? undefined : Math.min(chosen, last);
  const readout = (index: number) =>
    `${points[index]?.long ?? ''}: ${series
      .map((each) => {
        const value = each.values[index];
        const shown = value === undefined ? '–' : format(value);
        return series.length === 1 ? shown : `${each.name} ${shown}`;
      })
      .join(', ')}`;
  const save = () =>
    saveText(
      `${id}.csv`,
      'text/csv',
      csv(
        ['from', ...series.map((each) => each.name)],
        points.map((point, index) => [point.from, ...series.map((each) => each.values[index])]),
      ),
    );
  const place = (index: number) =>
    bars ? ((index + 0.5) / points.length) * 100 : (index / Math.max(1, last)) * 100;
  return (
    <figure className={styles.chart} data-testid={`chart-${id}`}>
      <figcaption className={styles.head}>
        <h2>{title}</h2>
        {series.length > 1 && (
          <ul className={styles.legend}>
            {series.map((each) => (
              <li key={each.name} data-tone={each.tone}>
                {each.name}
              </li>
            ))}
          </ul>
        )}
        <Button
          size="small"
          variant="quiet"
          aria-label={t('chart.csv', { title })}
          data-testid={`csv-${id}`}
          onPress={save}
        >
          <Download size={16} aria-hidden />
          CSV
        </Button>
      </figcaption>
      <p className={styles.readout} data-testid={`read-${id}`}>
        {at === undefined ? t('chart.hint') : readout(at)}
      </p>
      <div className={styles.body}>
        <div className={styles.scale} aria-hidden>
          {scale.map((value) => (
            <span key={value} style={{ bottom: `${(value / top) * 100}%` }}>
              {format(value)}
            </span>
          ))}
        </div>
        <div
          className={styles.plot}
          role="slider"
          tabIndex={0}
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, last)}
          aria-valuenow={at ?? Math.max(0, last)}
          aria-valuetext={last < 0 ? t('chart.none') : readout(at ?? last)}
          onKeyDown={(event) => setChosen((now) => moved(event, now ?? last, last) ?? now)}
          onPointerMove={(event) => setChosen(pointed(event, points.length))}
          onPointerDown={(event) => setChosen(pointed(event, points.length))}
        >
          <Marks points={points} series={series} scale={scale} bars={bars} />
          {at !== undefined && <i className={styles.cursor} style={{ left: `${place(at)}%` }} aria-hidden />}
        </div>
        <div className={styles.labels} aria-hidden>
          {spaced(points.length, narrow ? 4 : labels).map((index) => (
            <span key={index} style={{ left: `${place(index)}%` }}>
              {points[index]?.short}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
