import type { Action } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Tag, useMedia } from '@foodieexpress/ui';
import { actions } from '../../messages/actions';
import { PersonLink } from './person-link';
import table from '../../shared/table.module.css';
import styles from './actions.module.css';

export interface ActionListProps {
  rows: Action[];
  onOpen: (id: string) => void;
}

/** A table; on a phone a card for each row. */
export function ActionList({ rows, onOpen }: ActionListProps) {
  const narrow = useMedia('(max-width: 719px)');
  return narrow ? <Cards rows={rows} onOpen={onOpen} /> : <Table rows={rows} onOpen={onOpen} />;
}

function Table({ rows, onOpen }: ActionListProps) {
  const t = useMessages(actions);
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {(['at', 'what', 'who', 'outcome', 'duration'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'duration' ? table.end : undefined}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-testid="action-row" data-id={row.id}>
              <td className="tabular">
                <At row={row} />
              </td>
              <td>
                <What row={row} onOpen={onOpen} />
              </td>
              <td>
                <PersonLink row={row} />
              </td>
              <td>
                <Outcome row={row} />
              </td>
              <td className={`tabular ${table.end ?? ''}`}>
                <Took row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ rows, onOpen }: ActionListProps) {
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card} data-testid="action-row" data-id={row.id}>
          <What row={row} onOpen={onOpen} />
          <Outcome row={row} />
          <PersonLink row={row} />
          <span className={`tabular ${styles.quiet ?? ''}`}>
            <At row={row} /> · <Took row={row} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function At({ row }: { row: Action }) {
  const formats = useFormats();
  return <time dateTime={row.at}>{formats.second(row.at)}</time>;
}

function What({ row, onOpen }: { row: Action; onOpen: (id: string) => void }) {
  return (
    <button type="button" className={table.link} onClick={() => onOpen(row.id)} data-testid="action-link">
      {row.service} · {row.method}
    </button>
  );
}

function Outcome({ row }: { row: Action }) {
  const t = useMessages(actions);
  const tone = row.success ? 'success' : row.status >= 500 ? 'danger' : 'warning';
  return (
    <span className={styles.outcome}>
      <Tag tone={tone}>
        {t(`actions.outcome.${row.success ? 'true' : 'false'}`)}
        {row.status > 0 && ` · ${row.status}`}
      </Tag>
      {row.error !== undefined && <code className={styles.error}>{row.error}</code>}
    </span>
  );
}

function Took({ row }: { row: Action }) {
  const t = useMessages(actions);
  const formats = useFormats();
  return t('duration.ms', { count: formats.number(Math.round(row.durationMillis * 10) / 10) });
}
