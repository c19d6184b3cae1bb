import type { PlatformFigures, ServiceFigures } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { analytics } from '../../messages/analytics';
import { csv } from '../../shared/csv';
import { saveText } from '../../shared/save-file';
import table from '../../shared/table.module.css';
import styles from './analytics.module.css';

const TIMES = ['p50', 'p95', 'p99'] as const;
const COLUMNS = [
  'service_name',
  'source',
  'call_count',
  'failed_calls',
  'error_rate',
  'mean',
  'p50',
  'p95',
  'p99',
  'slowest',
];

/** Each service's calls, failures and times; its numbers open the actions behind them. */
export function ServiceTable({ figures }: { figures: PlatformFigures }) {
  const t = useMessages(analytics);
  const services = figures.service_metrics;
  const rows = () =>
    services.map((each) => {
      const { mean, p50, p95, p99, slowest } = each.response_times;
      const { service_name, source, call_count, failed_calls, error_rate } = each;
      return [service_name, source, call_count, failed_calls, error_rate, mean, p50, p95, p99, slowest];
    });
  return (
    <section className={styles.block}>
      <header className={styles.head}>
        <h2>{t('services.title')}</h2>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('services.csv')}
          data-testid="csv-services"
          onPress={() => saveText('services.csv', 'text/csv', csv(COLUMNS, rows()))}
        >
          <Download size={16} aria-hidden />
          CSV
        </Button>
      </header>
      {services.length === 0 ? (
        <p className={styles.quiet}>{t('services.none')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('services.service')}</th>
                <th scope="col">{t('services.source')}</th>
                <th scope="col" className={table.end}>
                  {t('services.calls')}
                </th>
                <th scope="col" className={table.end}>
                  {t('services.failed')}
                </th>
                <th scope="col" className={table.end}>
                  {t('services.mean')}
                </th>
                {TIMES.map((each) => (
                  <th key={each} scope="col" className={table.end}>
                    {each}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {services.map((each) => (
                <Row key={`${each.source} ${each.service_name}`} service={each} figures={figures} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ service, figures }: { service: ServiceFigures; figures: PlatformFigures }) {
  const t = useMessages(analytics);
  const formats = useFormats();
  const millis = (value: number) => t('ms', { count: formats.number(Math.round(value * 10) / 10) });
  const { service_name: name, source, error_rate, response_times: times } = service;
  const search = { service: name, source, span: 'own', from: figures.from, to: figures.to };
  const end = `tabular ${table.end ?? ''}`;
  return (
    <tr data-testid="service-row" data-service={name}>
      <th scope="row" className={styles.name}>
        <Link to="/actions" search={search} aria-label={t('services.open', { service: name })}>
          {name}
        </Link>
      </th>
      <td>{t.maybe(`source.${source}`) ?? source}</td>
      <td className={end}>{formats.number(service.call_count)}</td>
      <td className={end}>
        {service.failed_calls === 0 ? (
          '0'
        ) : (
          <Link
            to="/actions"
            search={{ ...search, success: 'false' }}
            aria-label={t('services.failures', { service: name })}
          >
            {formats.number(service.failed_calls)} ({formats.number(Math.round(error_rate * 1_000) / 10)} %)
          </Link>
        )}
      </td>
      <td className={end}>{millis(times.mean)}</td>
      {TIMES.map((each) => (
        <td key={each} className={end}>
          {millis(times[each])}
        </td>
      ))}
    </tr>
  );
}
