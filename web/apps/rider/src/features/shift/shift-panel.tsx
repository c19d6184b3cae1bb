import type { Rider } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, classes, Money, Notice } from '@foodieexpress/ui';
import { Coffee, Power } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useSetStatus } from '../../data/commands';
import { usePosition } from '../../data/position-context';
import { rider } from '../../messages';
import { PastList } from './past-list';
import styles from './shift.module.css';

/** The switch that is also the status, and the day so far. */
export function ShiftPanel({ me }: { me: Rider }) {
  const t = useMessages(rider);
  const problemText = useProblemText();
  const { reading } = usePosition();
  const setStatus = useSetStatus();
  const off = me.status === 'offline';
  const position = reading === undefined ? me.position : { lat: reading.lat, lng: reading.lng };
  const become = (status: 'online' | 'offline' | 'break') => setStatus.mutate({ status, position });
  const text =
    me.status === 'on_job' || me.status === 'returning' || me.status === 'offered'
      ? undefined
      : t(`shift.${me.status}.text`);
  return (
    <div className={styles.panel}>
      <AriaButton
        className={classes(styles.power)}
        data-status={me.status}
        aria-pressed={!off}
        isPending={setStatus.isPending}
        onPress={() => become(off ? 'online' : 'offline')}
        data-testid="online-switch"
      >
        <span className={styles.knob}>
          <Power size={26} strokeWidth={2.6} aria-hidden />
        </span>
        <span className={styles.powerText}>
          <b>{off ? t('shift.go') : t(`shift.${me.status}`)}</b>
          {text !== undefined && <span>{text}</span>}
        </span>
      </AriaButton>
      {setStatus.isError && <Notice tone="danger">{problemText(setStatus.error).text}</Notice>}
      {!off && (
        <Button
          size="large"
          busy={setStatus.isPending}
          onPress={() => become(me.status === 'break' ? 'online' : 'break')}
        >
          <Coffee size={20} aria-hidden />
          {t(me.status === 'break' ? 'shift.break.end' : 'shift.break.start')}
        </Button>
      )}
      <section className={styles.today} aria-label={t('today.title')}>
        <p className={styles.label}>{t('today.title')}</p>
        <p className={styles.earned} data-testid="today-earnings">
          <Money value={me.today.earnings} />
        </p>
        <p className={styles.quiet}>{t.plural('today.deliveries', me.today.deliveries)}</p>
      </section>
      <PastList />
    </div>
  );
}
