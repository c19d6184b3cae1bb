import { isProblem } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Switch, useToast } from '@foodieexpress/ui';
import { usePush } from '../../data/push';
import { alerts } from '../../messages/alerts';
import styles from './alerts.module.css';

/** Whether this browser shows alerts also while no page is open, and why not. */
export function PushSwitch() {
  const t = useMessages(alerts);
  const toast = useToast();
  const problemText = useProblemText();
  const { state, turnOn, turnOff } = usePush();
  if (state === undefined) return null;
  const onError = (error: Error) => toast(isProblem(error) ? problemText(error).text : t('push.unreachable'));
  return (
    <div className={styles.push} data-testid="push" data-state={state}>
      <Switch
        selected={state === 'on'}
        disabled={(state !== 'on' && state !== 'off') || turnOn.isPending || turnOff.isPending}
        onChange={(on) => (on ? turnOn : turnOff).mutate(undefined, { onError })}
      >
        {t('push.here')}
      </Switch>
      {state !== 'on' && state !== 'off' && <span className={styles.quiet}>{t(`push.${state}`)}</span>}
    </div>
  );
}
