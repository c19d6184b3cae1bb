import { useMessages } from '@foodieexpress/i18n';
import { Button, OneOf, Sheet } from '@foodieexpress/ui';
import { useState } from 'react';
import { kitchen } from '../../messages';
import styles from './order-card.module.css';

const REASONS = ['item_unavailable', 'too_busy', 'closing', 'cannot_make'] as const;

export interface RejectSheetProps {
  number: string;
  open: boolean;
  onClose: () => void;
  onReject: (reason: string) => void;
}

export function RejectSheet({ number, open, onClose, onReject }: RejectSheetProps) {
  const t = useMessages(kitchen);
  const [reason, setReason] = useState<string>(REASONS[0]);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('reject.title', { number })}
      footer={
        <Button
          variant="danger"
          size="large"
          wide
          onPress={() => onReject(reason)}
          data-testid="confirm-reject"
        >
          {t('reject.confirm')}
        </Button>
      }
    >
      <p className={styles.hint}>{t('reject.text')}</p>
      <OneOf
        label={t('reject.reason')}
        value={reason}
        onChange={setReason}
        choices={REASONS.map((value) => ({ value, label: t(`reject.${value}`) }))}
      />
    </Sheet>
  );
}
