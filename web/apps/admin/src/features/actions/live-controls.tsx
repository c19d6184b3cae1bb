import { useMessages } from '@foodieexpress/i18n';
import { Button, Switch } from '@foodieexpress/ui';
import { Pause, Play } from 'lucide-react';
import type { Tail } from '../../data/action-tail';
import type { ActionTail } from '../../data/actions';
import { actions } from '../../messages/actions';
import styles from './actions.module.css';

export interface LiveControlsProps {
  on: boolean;
  /** Whether the filter lets anything new through. */
  possible: boolean;
  status: ActionTail['status'];
  tail: Tail;
  onSwitch: (on: boolean) => void;
  onPause: () => void;
  onGoOn: () => void;
}

/** The switch of the live tail, how it stands, and its pause. */
export function LiveControls({ on, possible, status, tail, onSwitch, onPause, onGoOn }: LiveControlsProps) {
  const t = useMessages(actions);
  const held = tail.held.length;
  const told = () => {
    if (!possible) return t('live.past');
    if (!on) return '';
    if (status !== 'live') return t(`live.${status}`);
    return t(tail.paused ? 'live.paused' : 'live.now');
  };
  return (
    <div className={styles.live}>
      <Switch selected={on} disabled={!possible} onChange={onSwitch} data-testid="live-switch">
        {t('live.on')}
      </Switch>
      <span
        role="status"
        className={styles.status}
        data-testid="live-status"
        data-status={on ? status : 'off'}
      >
        {told()}
      </span>
      {on && status === 'live' && (
        <Button
          size="small"
          variant={held > 0 ? 'primary' : 'secondary'}
          data-testid="live-pause"
          onPress={tail.paused ? onGoOn : onPause}
        >
          {tail.paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
          {held > 0 ? t.plural('live.held', held) : t(tail.paused ? 'live.continue' : 'live.pause')}
        </Button>
      )}
    </div>
  );
}
