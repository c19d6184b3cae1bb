import { useMessages } from '@foodieexpress/i18n';
import { Switch } from '@foodieexpress/ui';
import { usePosition } from '../../data/position-context';
import { rider } from '../../messages';
import styles from './shift.module.css';

export function SimulatedSwitch() {
  const t = useMessages(rider);
  const { source, setSimulated } = usePosition();
  return (
    <div>
      <Switch selected={source === 'simulated'} onChange={setSimulated} data-testid="simulated-switch">
        <b>{t('position.simulated')}</b>
      </Switch>
      <p className={styles.quiet}>{t('position.simulated.text')}</p>
    </div>
  );
}
