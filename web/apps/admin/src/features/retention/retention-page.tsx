import type { KeptData } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { ErrorState, Loading, Skeleton } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { useKeptData } from '../../data/retention';
import { retention } from '../../messages/retention';
import { DataTable } from '../../shared/data-table';
import { Only } from '../../shared/permissions';
import table from '../../shared/table.module.css';
import { Holds } from './holds';

const COLUMNS = ['kind', 'days', 'oldest', 'bytes'] as const;
const MEGABYTE = 1_000_000;

export function RetentionPage() {
  return (
    <Only may="system_settings">
      <Page />
    </Only>
  );
}

/** Every class of data that is deleted by its age; how long it is kept is a setting. */
function Page() {
  const t = useMessages(retention);
  const kept = useKeptData();
  return (
    <div className={table.page}>
      <Link to="/settings">← {t('retention.back')}</Link>
      <h1>{t('retention.title')}</h1>
      <p>{t('retention.about')}</p>
      {kept.isPending && (
        <Loading>
          <Skeleton height={160} radius={12} />
        </Loading>
      )}
      {kept.isError && <ErrorState error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.isSuccess && (
        <DataTable columns={COLUMNS.map((column) => t(`column.${column}`))}>
          {kept.data.items.map((each) => (
            <Row key={each.kind} kept={each} />
          ))}
        </DataTable>
      )}
      <Holds kinds={kept.data?.items.map((each) => each.kind) ?? []} />
    </div>
  );
}

function Row({ kept }: { kept: KeptData }) {
  const t = useMessages(retention);
  const formats = useFormats();
  return (
    <tr data-testid="kept-row" data-kind={kept.kind}>
      <td>{t.maybe(`kind.${kept.kind}`) ?? kept.kind}</td>
      <td className="tabular">
        <Link to="/settings">{t.plural('days', kept.days)}</Link>
      </td>
      <td className="tabular">{kept.oldest === undefined ? t('oldest.none') : formats.date(kept.oldest)}</td>
      <td className="tabular">
        {t('size.mb', { count: formats.number(Math.round(kept.bytes / MEGABYTE)) })}
      </td>
    </tr>
  );
}
