import type { PlatformFigures } from '@foodieexpress/client';
import { formats as formatsOf, useLocale, useMessages } from '@foodieexpress/i18n';
import { analytics } from '../../messages/analytics';
import { Chart } from '../../shared/chart/chart';
import type { ChartPoint } from '../../shared/chart/marks';
import styles from './analytics.module.css';

const DAY_MS = 86_400_000;

/** How the range went, part by part: minutes of an hour, hours of days, days of what is longer. */
export function SeriesCharts({ figures }: { figures: PlatformFigures }) {
  const t = useMessages(analytics);
  const { locale } = useLocale();
  const formats = formatsOf(locale, figures.zone);
  const { series, orders, revenue } = figures;
  const point = ({ from, to }: { from: string; to: string }): ChartPoint => {
    const days = Date.parse(to) - Date.parse(from) > DAY_MS / 2;
    return {
      from,
      short: days ? formats.date(from) : formats.time(from),
      long: days ? formats.date(from) : formats.dateTime(from),
    };
  };
  const whole = (value: number) => formats.number(value);
  const millis = (value: number) => t('ms', { count: formats.number(Math.round(value * 10) / 10) });
  const percent = (value: number) => `${formats.number(Math.round(value * 1_000) / 10)} %`;
  const money = (value: number) =>
    formats.wholeMoney({ ...revenue.delivered, amountMinor: Math.round(value) });
  const points = series.map(point);
  const orderPoints = orders.series.map(point);
  return (
    <div className={styles.charts}>
      <Chart
        id="actions"
        title={t('chart.actions')}
        points={points}
        format={whole}
        bars
        series={[
          { name: t('chart.actions'), tone: 'brand', values: series.map((each) => each.total_actions) },
        ]}
      />
      {series.some((each) => each.unique_users !== undefined) && (
        <Chart
          id="users"
          title={t('chart.users')}
          points={points}
          format={whole}
          bars
          series={[{ name: t('chart.users'), tone: 'info', values: series.map((each) => each.unique_users) }]}
        />
      )}
      <Chart
        id="times"
        title={t('chart.times')}
        points={points}
        format={millis}
        series={[
          { name: t('chart.mean'), tone: 'brand', values: series.map((each) => each.avg_response_time) },
          ...(series.some((each) => each.p95_response_time !== undefined)
            ? [
                {
                  name: t('chart.p95'),
                  tone: 'info' as const,
                  values: series.map((each) => each.p95_response_time),
                },
              ]
            : []),
        ]}
      />
      <Chart
        id="errors"
        title={t('chart.errors')}
        points={points}
        format={percent}
        series={[
          {
            name: t('chart.errors'),
            tone: 'danger',
            // An hour without a call did not fail.
            values: series.map((each) => (each.total_actions === 0 ? 0 : 1 - each.success_rate)),
          },
        ]}
      />
      {orderPoints.length > 0 && (
        <>
          <Chart
            id="orders"
            title={t('chart.orders')}
            points={orderPoints}
            format={whole}
            bars
            series={[
              { name: t('chart.placed'), tone: 'brand', values: orders.series.map((each) => each.placed) },
              {
                name: t('chart.delivered'),
                tone: 'success',
                values: orders.series.map((each) => each.delivered),
              },
              {
                name: t('chart.cancelled'),
                tone: 'danger',
                values: orders.series.map((each) => each.cancelled),
              },
            ]}
          />
          <Chart
            id="money"
            title={t('chart.money')}
            points={orderPoints}
            format={money}
            series={[
              {
                name: t('chart.revenue'),
                tone: 'success',
                values: orders.series.map((each) => each.revenue.amountMinor),
              },
              {
                name: t('chart.captured'),
                tone: 'info',
                values: orders.series.map((each) => each.captured.amountMinor),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
