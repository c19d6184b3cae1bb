import { useMessages } from '@foodieexpress/i18n';
import { Button, Empty, ErrorState, Loading, Notice, Skeleton } from '@foodieexpress/ui';
import { Download, SearchX } from 'lucide-react';
import { useState } from 'react';
import { actionsCsv } from '../../data/action-csv';
import { asParams, changed, type ActionFilter } from '../../data/action-filter';
import { leavesGap, merged, TAIL_MAX } from '../../data/action-tail';
import { useActions, useActionTail } from '../../data/actions';
import { actions } from '../../messages/actions';
import { saveText } from '../../shared/save-file';
import table from '../../shared/table.module.css';
import { ActionFilters } from './action-filters';
import { ActionList } from './action-list';
import { ActionSheet } from './action-sheet';
import { LiveControls } from './live-controls';
import styles from './actions.module.css';

export interface ActionsPageProps {
  filter: ActionFilter;
  onFilter: (filter: ActionFilter) => void;
}

/** Everything that was called, by whom and how it ended; on request as it happens. */
export function ActionsPage({ filter, onFilter }: ActionsPageProps) {
  const t = useMessages(actions);
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState<string>();
  const [cleared, setCleared] = useState(0);
  const possible = asParams(filter) !== undefined;
  const live = wanted && possible;
  const list = useActions(filter);
  const listed = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { tail, status, pause, goOn } = useActionTail(filter, live, (snapshot, before) => {
    if (leavesGap(snapshot, merged(before, listed))) void list.refetch();
  });
  const rows = tail.cut ? tail.rows : merged(tail.rows, listed);
  const opened = rows.find((row) => row.id === open);
  const change = (part: ActionFilter) => onFilter(changed(filter, part));
  const clear = () => {
    onFilter({});
    setCleared((times) => times + 1);
  };
  return (
    <div className={table.page}>
      <header className={styles.head}>
        <h1>{t('actions.title')}</h1>
        <LiveControls
          on={live}
          possible={possible}
          status={status}
          tail={tail}
          onSwitch={(on) => {
            setWanted(on);
            // What came live is to stay where it stood.
            if (!on) void list.refetch();
          }}
          onPause={pause}
          onGoOn={goOn}
        />
        <Button
          size="small"
          isDisabled={rows.length === 0}
          data-testid="actions-csv"
          onPress={() => saveText('actions.csv', 'text/csv', actionsCsv(rows))}
        >
          <Download size={16} aria-hidden />
          {t('actions.csv')}
        </Button>
      </header>
      <ActionFilters key={cleared} filter={filter} onChange={change} onClear={clear} />
      {tail.leftOut > 0 && <Notice tone="warning">{t.plural('live.leftOut', tail.leftOut)}</Notice>}
      {list.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty
          icon={<SearchX size={28} />}
          title={t('actions.none')}
          text={t(live ? 'actions.none.live' : 'actions.none.text')}
        >
          <Button onPress={clear}>{t('actions.all')}</Button>
        </Empty>
      )}
      {rows.length > 0 && <ActionList rows={rows} onOpen={setOpen} />}
      {tail.cut && <Notice>{t('live.cut', { count: TAIL_MAX })}</Notice>}
      {list.hasNextPage && !tail.cut && (
        <Button busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t('actions.older')}
        </Button>
      )}
      {opened !== undefined && (
        <ActionSheet
          action={opened}
          onClose={() => setOpen(undefined)}
          onOnly={(part) => {
            setOpen(undefined);
            change(part);
          }}
        />
      )}
    </div>
  );
}
