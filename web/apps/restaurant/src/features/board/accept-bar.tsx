import { useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import { kitchen } from '../../messages';
import styles from './order-card.module.css';

const MINUTES = [10, 15, 20, 30];

export interface AcceptBarProps {
  busy: boolean;
  onAccept: (prepMinutes: number) => void;
  onReject: () => void;
}

/** One tap says yes and when. */
export function AcceptBar({ busy, onAccept, onReject }: AcceptBarProps) {
  const t = useMessages(kitchen);
  return (
    <div className={styles.accept}>
      <p className={styles.acceptLabel} aria-hidden>
        {t('order.accept')}
      </p>
      <div className={styles.minutes}>
        {MINUTES.map((minutes) => (
          <Button
            key={minutes}
            variant="primary"
            size="large"
            isDisabled={busy}
            aria-label={t('order.accept.minutes', { minutes })}
            onPress={() => onAccept(minutes)}
            data-testid="accept-order"
            data-minutes={minutes}
          >
            <span className="tabular">{minutes}</span>
          </Button>
        ))}
      </div>
      <Button variant="danger" isDisabled={busy} onPress={onReject} data-testid="reject-order">
        {t('order.reject')}
      </Button>
    </div>
  );
}
