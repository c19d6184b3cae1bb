import type { Delivery } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { addMoney, Button, Notice, useToast } from '@foodieexpress/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDeliveryCommands } from '../../data/commands';
import { usePosition } from '../../data/position-context';
import { nextAct } from '../../data/work-state';
import { rider } from '../../messages';
import { GoalCard } from './goal-card';
import styles from './job.module.css';
import { PinSheet } from './pin-sheet';
import { ProblemSheet } from './problem-sheet';

/** Where to go and the one act that comes next. */
export function JobPanel({ job }: { job: Delivery }) {
  const t = useMessages(rider);
  const formats = useFormats();
  const toast = useToast();
  const problemText = useProblemText();
  const { reading } = usePosition();
  const { move, giveBack } = useDeliveryCommands(job);
  const [sheet, setSheet] = useState<'pin' | 'problem'>();
  const position = reading === undefined ? {} : { position: { lat: reading.lat, lng: reading.lng } };
  const act = nextAct(job.status);

  // Setting off needs no tap: it is told as soon as there is somewhere to go.
  const setOff = useEffectEvent(() => {
    if (job.status === 'assigned') move.mutate({ status: 'heading_to_restaurant', ...position });
    if (job.status === 'picked_up') move.mutate({ status: 'en_route', ...position });
  });
  useEffect(() => {
    setOff();
  }, [job.status]);

  const name =
    act === 'arrived'
      ? (job.customerName ?? '')
      : act === 'picked_up'
        ? job.orderNumber
        : job.restaurant.name;
  const label =
    act === undefined
      ? ''
      : act === 'picked_up'
        ? t('job.act.picked_up', { number: name })
        : act === 'delivered'
          ? t('job.act.delivered')
          : t(act === 'returning' ? 'job.act.failed' : `job.act.${act as 'arrived'}`, { name });
  const failed = move.error ?? giveBack.error;
  return (
    <div className={styles.panel} data-testid="job-panel" data-status={job.status}>
      <GoalCard job={job} />
      {failed !== null && sheet === undefined && <Notice tone="danger">{problemText(failed).text}</Notice>}
      {act !== undefined && (
        <Button
          variant="primary"
          size="large"
          wide
          className={styles.act ?? ''}
          busy={move.isPending}
          onPress={() => (act === 'delivered' ? setSheet('pin') : move.mutate({ status: act, ...position }))}
          data-testid="next-act"
        >
          {label}
        </Button>
      )}
      {job.status !== 'failed' && job.status !== 'returning' && (
        <Button variant="quiet" onPress={() => setSheet('problem')} data-testid="job-problem">
          {t('job.more')}
        </Button>
      )}
      <PinSheet
        name={job.customerName ?? ''}
        open={sheet === 'pin'}
        busy={move.isPending}
        error={move.error}
        onClose={() => setSheet(undefined)}
        onDeliver={(proof) =>
          move.mutate(
            { status: 'delivered', ...position, ...proof },
            {
              onSuccess: () => toast(t('job.done', { pay: formats.money(addMoney(job.pay, job.tip)) })),
            },
          )
        }
      />
      <ProblemSheet
        status={job.status}
        open={sheet === 'problem'}
        onClose={() => setSheet(undefined)}
        onDrop={(reason) => {
          setSheet(undefined);
          giveBack.mutate(reason);
        }}
        onFail={(reason) => {
          setSheet(undefined);
          move.mutate({ status: 'failed', reason, ...position });
        }}
      />
    </div>
  );
}
