import type { Restaurant } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Switch, useToast } from '@foodieexpress/ui';
import { useAccepting } from '../../data/restaurant';
import { kitchen } from '../../messages';
import styles from './pause.module.css';

/** Whether new orders come in; pausing can be undone from the note about it. */
export function PauseSwitch({ restaurant }: { restaurant: Restaurant }) {
  const t = useMessages(kitchen);
  const toast = useToast();
  const problemText = useProblemText();
  const accepting = useAccepting(restaurant.id);
  const change = (next: boolean) =>
    accepting.mutate(next, {
      onSuccess: () => toast(t(next ? 'pause.undone' : 'pause.done')),
      onError: (error) => toast(problemText(error).text),
    });
  return (
    <Switch selected={restaurant.accepting} onChange={change} data-testid="accepting-switch">
      <span className={styles.label}>{t(restaurant.accepting ? 'pause.open' : 'pause.closed')}</span>
    </Switch>
  );
}
