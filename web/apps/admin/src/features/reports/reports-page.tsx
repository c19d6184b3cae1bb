import type { ReportKind } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Button, Empty, ErrorState, Loading, Segmented, Skeleton } from '@foodieexpress/ui';
import { FileChartColumn } from 'lucide-react';
import { useState } from 'react';
import { useReports } from '../../data/reports';
import { reports } from '../../messages/reports';
import { Only } from '../../shared/permissions';
import table from '../../shared/table.module.css';
import { MailedToMe } from './mailed-to-me';
import { MakeReport } from './make-report';
import { ReportTable } from './report-table';
import styles from './reports.module.css';

const KINDS = ['', 'daily', 'weekly', 'monthly'] as const;

export function ReportsPage() {
  return (
    <Only may="view_analytics">
      <Page />
    </Only>
  );
}

/** What was reported so far, what is mailed to oneself, and the way to a report of a day long past. */
function Page() {
  const t = useMessages(reports);
  const [kind, setKind] = useState<ReportKind | ''>('');
  const list = useReports(kind);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={table.page}>
      <h1>{t('reports.title')}</h1>
      <p className={styles.quiet}>{t('reports.about')}</p>
      <div className={styles.columns}>
        <MailedToMe />
        <MakeReport />
      </div>
      <div className={table.filters}>
        <Segmented
          label={t('reports.kind')}
          value={kind}
          onChange={setKind}
          items={KINDS.map((value) => ({ value, label: t(`kind.${value === '' ? 'all' : value}`) }))}
        />
      </div>
      {list.isPending && (
        <Loading>
          <Skeleton height={240} radius={12} />
        </Loading>
      )}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty icon={<FileChartColumn size={28} />} title={t('reports.none')} text={t('reports.none.text')} />
      )}
      {rows.length > 0 && <ReportTable rows={rows} />}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t('reports.older')}
        </Button>
      )}
    </div>
  );
}
