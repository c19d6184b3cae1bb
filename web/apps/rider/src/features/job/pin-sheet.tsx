import { isProblem, type DeliveryStatusChange } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice, Sheet } from '@foodieexpress/ui';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { rider } from '../../messages';
import styles from './job.module.css';

export interface PinSheetProps {
  name: string;
  open: boolean;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onDeliver: (proof: Pick<DeliveryStatusChange, 'proof' | 'reason'>) => void;
}

export function PinSheet({ name, open, busy, error, onClose, onDeliver }: PinSheetProps) {
  const t = useMessages(rider);
  const problemText = useProblemText();
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState('');
  const [without, setWithout] = useState(false);
  const refused = isProblem(error) && error.fieldErrors['proof.pin'] !== undefined;
  return (
    <Sheet open={open} onClose={onClose} title={t('pin.title')}>
      <Form
        className={styles.pin ?? ''}
        // A refused PIN may be sent again: the customer may have misread it twice.
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (busy || pin === '') return;
          setTried(pin);
          onDeliver({ proof: { pin } });
        }}
      >
        <p>{t('pin.text', { name })}</p>
        {error !== null && !refused && <Notice tone="danger">{problemText(error).text}</Notice>}
        <Field
          label={t('pin.label')}
          value={pin}
          onChange={(value) => setPin(value.replace(/\D/g, ''))}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          autoFocus
          errors={refused && pin === tried ? [t('pin.wrong')] : undefined}
          data-testid="pin-field"
        />
        <Button
          type="submit"
          variant="primary"
          size="large"
          wide
          busy={busy}
          isDisabled={pin.length < 4}
          data-testid="confirm-pin"
        >
          {t('pin.confirm')}
        </Button>
        {without ? (
          <>
            <Notice tone="warning">{t('pin.unavailable.text')}</Notice>
            <Button
              variant="danger"
              size="large"
              wide
              isDisabled={busy}
              onPress={() => onDeliver({ reason: 'pin_unavailable' })}
              data-testid="deliver-without-pin"
            >
              {t('pin.unavailable.confirm')}
            </Button>
          </>
        ) : (
          <Button variant="quiet" onPress={() => setWithout(true)} data-testid="pin-unavailable">
            {t('pin.unavailable')}
          </Button>
        )}
      </Form>
    </Sheet>
  );
}
