import type { Behavior, RecentAction } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button, Empty, Tag } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { Download, SearchX } from 'lucide-react';
import { behaviour } from '../../messages/behaviour';
import { csv } from '../../shared/csv';
import { DataTable } from '../../shared/data-table';
import { saveText } from '../../shared/save-file';
import styles from './behaviour.module.css';

const COLUMNS = [
  'timestamp',
  'id',
  'service_name',
  'method_name',
  'action_type',
  'user_type',
  'session_id',
  'ip_address',
  'agent',
  'status_code',
  'success',
  'calls',
  'execution_time',
  'error_message',
] as const satisfies (keyof RecentAction)[];

const HEADINGS = ['at', 'what', 'outcome', 'from', 'took'] as const;

/** The newest of what they did. */
export function RecentActions({ read }: { read: Behavior }) {
  const t = useMessages(behaviour);
  const rows = read.recent_actions;
  const save = () =>
    saveText(
      'behaviour.csv',
      'text/csv',
      csv(
        COLUMNS,
        rows.map((row) => COLUMNS.map((column) => row[column])),
      ),
    );
  return (
    <section className={styles.block}>
      <header className={styles.line}>
        <h2>{t('recent.title')}</h2>
        <Link to="/actions" search={{ user: read.user_id }}>
          {t('recent.all')}
        </Link>
        <Button
          size="small"
          variant="quiet"
          isDisabled={rows.length === 0}
          aria-label={t('recent.csv')}
          data-testid="csv-recent"
          onPress={save}
        >
          <Download size={16} aria-hidden />
          CSV
        </Button>
      </header>
      {rows.length === 0 ? (
        <Empty icon={<SearchX size={28} />} title={t('behaviour.none')} text={t('behaviour.none.text')} />
      ) : (
        <DataTable columns={HEADINGS.map((heading) => t(`recent.${heading}`))}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </DataTable>
      )}
    </section>
  );
}

function Row({ row }: { row: RecentAction }) {
  const t = useMessages(behaviour);
  const formats = useFormats();
  return (
    <tr data-testid="recent-row" data-id={row.id}>
      <td className="tabular">
        <time dateTime={row.timestamp}>{formats.second(row.timestamp)}</time>
      </td>
      <td>
        <Link to="/actions" search={{ id: row.id, span: 'week' }}>
          {row.service_name} · {row.method_name}
        </Link>
      </td>
      <td>
        <Tag tone={row.success ? 'success' : row.status_code >= 500 ? 'danger' : 'warning'}>
          {t(row.success ? 'recent.done' : 'recent.failed')}
          {row.status_code > 0 && ` · ${row.status_code}`}
        </Tag>
      </td>
      <td className="tabular">{row.ip_address ?? '–'}</td>
      <td className="tabular">
        {t('ms', { count: formats.number(Math.round(row.execution_time * 10) / 10) })}
      </td>
    </tr>
  );
}
