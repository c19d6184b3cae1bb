import type { Alert } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import {
  Button,
  buttonClass,
  Empty,
  ErrorState,
  Loading,
  Segmented,
  Skeleton,
  useShortcuts,
  useToast,
} from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { inOrder, useAlertCommands, useAlerts, type View, type Wish } from '../../data/alerts';
import { alerts } from '../../messages/alerts';
import { useMay } from '../../shared/permissions';
import table from '../../shared/table.module.css';
import { AlertRow } from './alert-row';
import { AlertSheet } from './alert-sheet';
import styles from './alerts.module.css';
import { PushSwitch } from './push-switch';
import { SilenceSheet } from './silence-sheet';

interface AlertsPageProps {
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** What is wrong, the worst first, and what can be done about it. */
export function AlertsPage({ open, onOpen }: AlertsPageProps) {
  const t = useMessages(alerts);
  const may = useMay();
  const [view, setView] = useState<View>('open');
  const [chosen, setChosen] = useState<string>();
  const [silencing, setSilencing] = useState<Alert>();
  const list = useAlerts(view);
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = view === 'open' ? inOrder(all) : all;
  const { act, silence } = useActs();
  const mayAct = may('manage_orders');
  const at = rows.findIndex((row) => row.id === chosen);
  const current = rows[at];
  const move = (by: number) => setChosen(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id);
  const ifFiring = (run: (alert: Alert) => void) => {
    if (mayAct && current?.state === 'firing') run(current);
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => onOpen(current?.id),
    a: () => ifFiring(({ id }) => act({ id, act: 'acknowledge' })),
    r: () => ifFiring(({ id }) => act({ id, act: 'resolve' })),
    s: () => ifFiring(setSilencing),
  });
  return (
    <div className={table.page}>
      <header className={styles.head}>
        <h1>{t('alerts.title')}</h1>
        <Segmented
          label={t('alerts.view')}
          value={view}
          onChange={setView}
          items={[
            { value: 'open', label: t('alerts.open') },
            { value: 'resolved', label: t('alerts.resolved') },
          ]}
        />
        <Link to="/alert-rules" className={buttonClass({ size: 'small' })} data-testid="to-rules">
          {t('alerts.rules')}
        </Link>
        <Link to="/alert-channels" className={buttonClass({ size: 'small' })} data-testid="to-channels">
          {t('channels.title')}
        </Link>
      </header>
      {mayAct && <PushSwitch />}
      {list.isPending && (
        <Loading>
          <Skeleton height={240} radius={12} />
        </Loading>
      )}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty
          icon={<CircleCheck size={28} />}
          title={t(view === 'open' ? 'alerts.none' : 'alerts.none.resolved')}
          text={t('alerts.none.text')}
        />
      )}
      {rows.length > 0 && (
        <>
          <ul className={styles.rows} aria-label={t('alerts.title')}>
            {rows.map((alert) => (
              <AlertRow
                key={alert.id}
                alert={alert}
                chosen={alert.id === chosen}
                mayAct={mayAct}
                onOpen={() => onOpen(alert.id)}
                onAcknowledge={() => act({ id: alert.id, act: 'acknowledge' })}
                onResolve={() => act({ id: alert.id, act: 'resolve' })}
                onSilence={() => setSilencing(alert)}
              />
            ))}
          </ul>
          <p className={styles.keys}>{t('alerts.keys')}</p>
        </>
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t('alerts.older')}
        </Button>
      )}
      {open !== undefined && <AlertSheet id={open} onClose={() => onOpen(undefined)} />}
      {silencing !== undefined && (
        <SilenceSheet
          alert={silencing}
          onClose={() => setSilencing(undefined)}
          onSilence={(until, reason, wholeRule) => silence({ id: silencing.id, until, reason, wholeRule })}
        />
      )}
    </div>
  );
}

/** The commands, with a word on how they went. */
function useActs() {
  const t = useMessages(alerts);
  const toast = useToast();
  const problemText = useProblemText();
  const commands = useAlertCommands();
  const onError = (error: Error) => toast(problemText(error).text);
  return {
    act: (wish: Wish) =>
      commands.act.mutate(wish, { onSuccess: () => toast(t(`act.done.${wish.act}`)), onError }),
    silence: (wish: Parameters<typeof commands.silence.mutate>[0]) =>
      commands.silence.mutate(wish, { onSuccess: () => toast(t('act.done.silence')), onError }),
  };
}
