import type { Report } from '@foodieexpress/client';
import { useFormats, useLocale, useMessages } from '@foodieexpress/i18n';
import { useClient } from '@foodieexpress/session';
import { Button } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { reports } from '../../messages/reports';
import { DataTable } from '../../shared/data-table';
import { saveBlob } from '../../shared/save-file';
import styles from './reports.module.css';

const COLUMNS = ['period', 'actions', 'users', 'failed', 'orders', 'revenue', 'made', 'save'] as const;

export function ReportTable({ rows }: { rows: Report[] }) {
  const t = useMessages(reports);
  return (
    <DataTable columns={COLUMNS.map((column) => t(`report.${column}`))}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </DataTable>
  );
}

/** The period leads to the living figures of the same range, which late orders may have moved since. */
function Row({ row }: { row: Report }) {
  const t = useMessages(reports);
  const formats = useFormats();
  const { locale } = useLocale();
  const client = useClient();
  const day = formats.day(row.day);
  const name = `foodieexpress-${row.kind}-${row.day}`;
  return (
    <tr data-testid="report-row" data-kind={row.kind} data-day={row.day}>
      <th scope="row" className={styles.name}>
        <Link
          to="/analytics"
          search={{ timeframe: 'custom', from: wall(row.from, row.zone), to: wall(row.to, row.zone) }}
          title={t('report.figures')}
        >
          {t('report.from', { kind: t(`kind.${row.kind}`), day })}
        </Link>
      </th>
      <td className="tabular">{formats.number(row.totalActions)}</td>
      <td className="tabular">{row.uniqueUsers === undefined ? '–' : formats.number(row.uniqueUsers)}</td>
      <td className="tabular">{formats.number(Math.round(row.errorRate * 10_000) / 100)} %</td>
      <td className="tabular">
        {t('report.delivered', {
          placed: formats.number(row.ordersPlaced),
          delivered: formats.number(row.ordersDelivered),
        })}
      </td>
      <td className="tabular">{formats.money(row.revenue)}</td>
      <td className="tabular">{formats.dateTime(row.madeAt)}</td>
      <td>
        <span className={styles.line}>
          <Button
            size="small"
            aria-label={t('report.html', { day })}
            data-testid="report-html"
            onPress={() =>
              void client.reports
                .html(row.kind, row.day, locale)
                .then((page) => saveBlob(`${name}.html`, page))
            }
          >
            HTML
          </Button>
          <Button
            size="small"
            aria-label={t('report.csv', { day })}
            data-testid="report-csv"
            onPress={() =>
              void client.reports.csv(row.kind, row.day).then((text) => saveBlob(`${name}.csv`, text))
            }
          >
            CSV
          </Button>
        </span>
      </td>
    </tr>
  );
}

/** The day of the zone a moment is in; reports begin and end with one. */
function wall(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone }).format(new Date(instant));
}
