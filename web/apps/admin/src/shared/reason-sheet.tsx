import { useMessages } from '@foodieexpress/i18n';
import { Button, Field, Sheet } from '@foodieexpress/ui';
import { type ReactNode, useState } from 'react';
import { people } from '../messages/people';
import styles from './person.module.css';

export interface ReasonSheetProps {
  title: string;
  text: string;
  /** What becomes of the reason; that the person reads it unless said otherwise. */
  hint?: string;
  danger?: boolean;
  /** False while what else is chosen makes no sense. */
  ready?: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => void;
  children?: ReactNode;
}

/** Asks once more before something is done to somebody, and for the reason. */
export function ReasonSheet({
  title,
  text,
  hint,
  danger = false,
  ready = true,
  onClose,
  onConfirm,
  children,
}: ReasonSheetProps) {
  const t = useMessages(people);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      footer={
        <Button
          variant={danger ? 'danger' : 'primary'}
          size="large"
          wide
          isDisabled={given === '' || !ready}
          data-testid="confirm-act"
          onPress={() => {
            onClose();
            onConfirm(given);
          }}
        >
          {title}
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.quiet}>{text}</p>
        {children}
        <Field
          label={t('act.reason')}
          hint={hint ?? t('act.reason.hint')}
          value={reason}
          onChange={setReason}
          maxLength={300}
          multiline
          isRequired
        />
      </div>
    </Sheet>
  );
}
