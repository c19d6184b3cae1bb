import { useMessages } from '@foodieexpress/i18n';
import { Button, Field } from '@foodieexpress/ui';
import { useState } from 'react';
import { control } from '../../messages';
import styles from './papers.module.css';

/** A reason, before something is done that somebody will ask about. */
export function AskReason({
  label,
  action,
  danger,
  busy,
  onConfirm,
  onCancel,
}: {
  label: string;
  action: string;
  danger?: boolean;
  busy: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}) {
  const t = useMessages(control);
  const [reason, setReason] = useState('');
  return (
    <div className={styles.list}>
      <Field label={label} value={reason} onChange={setReason} maxLength={300} multiline autoFocus />
      <div className={styles.row}>
        <Button onPress={onCancel}>{t('papers.back')}</Button>
        <Button
          variant={danger === true ? 'danger' : 'primary'}
          busy={busy}
          isDisabled={reason.trim() === ''}
          data-testid="confirm-reason"
          onPress={() => onConfirm(reason.trim())}
        >
          {action}
        </Button>
      </div>
    </div>
  );
}
