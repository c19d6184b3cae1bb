import type { Restaurant } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { ErrorState, Loading, Notice, Segmented, Skeleton, useMedia } from '@foodieexpress/ui';
import { useState } from 'react';
import { columnOf, type ColumnKey } from '../../data/board-state';
import { useBoard } from '../../data/board';
import { kitchen } from '../../messages';
import { AlarmBar } from './alarm-bar';
import { BoardColumn } from './board-column';
import styles from './board.module.css';
import { useAlarm } from './use-alarm';
import { useCancelNews } from './use-cancel-news';

const COLUMNS: ColumnKey[] = ['new', 'preparing', 'ready'];

/** The orders of one kitchen in the columns they move through; on a phone one column at a time. */
export function BoardPage({ restaurant }: { restaurant: Restaurant }) {
  const t = useMessages(kitchen);
  const { board, learn } = useBoard(restaurant.id);
  const narrow = useMedia('(max-width: 719px)');
  const [shown, setShown] = useState<ColumnKey>('new');
  const { data } = board;
  const columns = COLUMNS.map((key) => ({ key, orders: data === undefined ? [] : columnOf(data, key) }));
  const alarm = useAlarm(columns[0]?.orders.map((order) => order.id) ?? []);
  useCancelNews(data);

  if (data === undefined && board.status === 'refused')
    return <ErrorState error={new Error(t('board.refused'))} />;
  return (
    <div className={styles.page}>
      {!restaurant.accepting && <Notice tone="warning">{t('pause.notice')}</Notice>}
      {narrow && (
        <div className={styles.tabs}>
          <Segmented
            label={t('nav.board')}
            value={shown}
            onChange={setShown}
            items={columns.map(({ key, orders }) => ({
              value: key,
              label: `${t(`column.${key}`)} ${orders.length}`,
            }))}
          />
        </div>
      )}
      {data === undefined ? (
        <BoardSkeleton />
      ) : (
        <div className={styles.columns}>
          <AlarmBar alarm={alarm} />
          {columns
            .filter(({ key }) => !narrow || key === shown)
            .map(({ key, orders }) => (
              <BoardColumn
                key={key}
                column={key}
                orders={orders}
                arrivals={data.arrivals}
                onChanged={learn}
                hideTitle={narrow}
              />
            ))}
        </div>
      )}
    </div>
  );
}

function BoardSkeleton() {
  return (
    <Loading className={styles.columns ?? ''}>
      {COLUMNS.map((key) => (
        <div key={key} className={styles.column}>
          <Skeleton height={28} width={140} />
          <Skeleton height={240} radius={12} />
        </div>
      ))}
    </Loading>
  );
}
