import type { Order } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, OneOf, Sheet, useToast } from '@foodieexpress/ui';
import { useState } from 'react';
import { useOrderCommands, useOrderDelivery } from '../../data/order';
import { control } from '../../messages';
import { AssignSheet } from './assign-sheet';
import styles from './order.module.css';

const REASONS = ['support_request', 'no_rider', 'restaurant_problem'] as const;
const CANCELLABLE = new Set(['pending', 'confirmed', 'preparing', 'ready']);

export function Intervene({ order }: { order: Order }) {
  const t = useMessages(control);
  const toast = useToast();
  const problemText = useProblemText();
  const { cancel, assign } = useOrderCommands(order);
  const delivery = useOrderDelivery(order).data;
  const [sheet, setSheet] = useState<'cancel' | 'assign'>();
  const [reason, setReason] = useState<string>(REASONS[0]);
  const onError = (error: Error) => toast(problemText(error).text);
  const close = () => setSheet(undefined);
  if (!CANCELLABLE.has(order.status)) return null;
  const assignable = delivery != null && ['pending', 'searching'].includes(delivery.status);
  return (
    <div className={styles.actions}>
      {assignable && (
        <Button size="small" onPress={() => setSheet('assign')} data-testid="assign-rider">
          {t('order.assign')}
        </Button>
      )}
      <Button
        size="small"
        variant="danger"
        busy={cancel.isPending}
        onPress={() => setSheet('cancel')}
        data-testid="cancel-order"
      >
        {t('order.cancel')}
      </Button>
      <Sheet
        open={sheet === 'cancel'}
        onClose={close}
        title={t('order.cancel')}
        footer={
          <Button
            variant="danger"
            size="large"
            wide
            data-testid="confirm-cancel"
            onPress={() => {
              close();
              cancel.mutate(reason, { onSuccess: () => toast(t('order.cancelled')), onError });
            }}
          >
            {t('order.cancel')}
          </Button>
        }
      >
        <p className={styles.quiet}>{t('order.cancel.text')}</p>
        <OneOf
          label={t('order.cancel.reason')}
          value={reason}
          onChange={setReason}
          choices={REASONS.map((value) => ({ value, label: t(`order.cancel.${value}`) }))}
        />
      </Sheet>
      <AssignSheet
        order={order}
        open={sheet === 'assign'}
        onClose={close}
        onAssign={({ id, name }) => {
          close();
          if (delivery == null) return;
          assign.mutate(
            { deliveryId: delivery.id, riderId: id },
            { onSuccess: () => toast(t('order.assigned', { name })), onError },
          );
        }}
      />
    </div>
  );
}
