import type { DeliveryStatus } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Button, Sheet } from '@foodieexpress/ui';
import { isBeforePickup } from '../../data/work-state';
import { rider } from '../../messages';
import styles from './job.module.css';

const DROP = ['vehicle', 'too_long', 'closed', 'personal'] as const;
const FAIL = ['not_there', 'wrong_address', 'damaged'] as const;

export interface ProblemSheetProps {
  status: DeliveryStatus;
  open: boolean;
  onClose: () => void;
  onDrop: (reason: string) => void;
  onFail: (reason: string) => void;
}

/** The few real cases: before the food is taken it can be given back, afterwards it can fail. */
export function ProblemSheet({ status, open, onClose, onDrop, onFail }: ProblemSheetProps) {
  const t = useMessages(rider);
  const before = isBeforePickup(status);
  return (
    <Sheet open={open} onClose={onClose} title={t('job.problem.title')}>
      <div className={styles.pin}>
        <h3>{t(before ? 'job.drop' : 'job.fail')}</h3>
        <p>{t(before ? 'job.drop.text' : 'job.fail.text')}</p>
        {before
          ? DROP.map((reason) => (
              <Button
                key={reason}
                size="large"
                wide
                onPress={() => onDrop(reason)}
                data-testid={`drop-${reason}`}
              >
                {t(`job.drop.${reason}`)}
              </Button>
            ))
          : FAIL.map((reason) => (
              <Button
                key={reason}
                size="large"
                wide
                onPress={() => onFail(reason)}
                data-testid={`fail-${reason}`}
              >
                {t(`job.fail.${reason}`)}
              </Button>
            ))}
      </div>
    </Sheet>
  );
}
