import { lines } from './scale';

export interface Series {
  name: string;
  tone: 'brand' | 'info' | 'success' | 'danger';
  values: readonly (number | undefined)[];
}

export interface ChartPoint {
  /** On the axis. */
  short: string;
  /** In words, for the point that is read. */
  long: string;
  /** In the CSV: the moment. */
  from: string;
}

export interface MarksProps {
  points: readonly ChartPoint[];
  series: readonly Series[];
  scale: readonly number[];
  bars: boolean;
}

/** The grid and the bars or lines, stretched over whatever room there is. */
export function Marks({ points, series, scale, bars }: MarksProps) {
  const top = scale.at(-1) ?? 1;
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
      {scale.map((value) => (
        <line key={value} x1={0} x2={100} y1={100 - (value / top) * 100} y2={100 - (value / top) * 100} />
      ))}
      {bars
        ? series.map((each, which) =>
            each.values.map((value = 0, index) => {
              const slot = 100 / points.length;
              const width = (slot * 0.76) / series.length;
              const height = (value / top) * 100;
              return (
                <rect
                  key={`${each.name}-${points[index]?.from ?? ''}`}
                  data-tone={each.tone}
                  x={index * slot + slot * 0.12 + which * width}
                  y={100 - height}
                  width={width}
                  height={height}
                />
              );
            }),
          )
        : series.map((each, which) =>
            lines(each.values, top).map((line) => (
              <polyline
                key={`${each.name}-${line}`}
                data-tone={each.tone}
                data-dashed={which > 0}
                points={line}
              />
            )),
          )}
    </svg>
  );
}
