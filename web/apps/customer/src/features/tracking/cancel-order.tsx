import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Notice, OneOf, Sheet } from '@foodieexpress/ui';
import { useState } from 'react';
import { useCancelOrder } from '../../data/orders';
import { customer } from '../../messages';
import styles from './order-details.module.css';

const REASONS = ['changed_mind', 'wrong_address', 'too_long', 'other'] as const;

/** Asks first: the kitchen hears of it at once, and there is no way back. */
export function CancelOrder({ id }: { id: string }) {
  const t = useMessages(customer);
  const problemText = useProblemText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<string>(REASONS[0]);
  const cancel = useCancelOrder(id);
  return (
    <>
      <Button variant="danger" onPress={() => setOpen(true)} data-testid="cancel-order">
        {t('track.cancel')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('track.cancel.title')}>
        <div className={styles.details}>
          <p>{t('track.cancel.text')}</p>
          {cancel.isError && <Notice tone="danger">{problemText(cancel.error).text}</Notice>}
          <OneOf
            label={t('track.cancel.why')}
            value={reason}
            onChange={setReason}
            choices={REASONS.map((value) => ({ value, label: t(`track.cancel.reason.${value}`) }))}
          />
          <div className={styles.block}>
            <Button
              variant="danger"
              size="large"
              wide
              busy={cancel.isPending}
              onPress={() => cancel.mutate(reason, { onSuccess: () => setOpen(false) })}
              data-testid="confirm-cancel"
            >
              {t('track.cancel')}
            </Button>
            <Button wide onPress={() => setOpen(false)}>
              {t('track.cancel.keep')}
            </Button>
          </div>
        </div>
      </Sheet>
    </>
  );
}
