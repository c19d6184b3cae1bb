import { useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import { Bell, BellOff } from 'lucide-react';
import { kitchen } from '../../messages';
import styles from './board.module.css';
import type { Alarm } from './use-alarm';

/** Says whether a new order can be heard, and lets the kitchen decide. */
export function AlarmBar({ alarm }: { alarm: Alarm }) {
  const t = useMessages(kitchen);
  const muted = alarm.sound === 'muted';
  return (
    <div className={styles.alarm}>
      {alarm.sound === 'locked' && <span className={styles.alarmHint}>{t('alarm.off')}</span>}
      <Button
        variant="icon"
        aria-pressed={muted}
        aria-label={t(muted ? 'alarm.unmute' : 'alarm.mute')}
        onPress={alarm.toggle}
      >
        {muted ? <BellOff size={22} aria-hidden /> : <Bell size={22} aria-hidden />}
      </Button>
    </div>
  );
}
