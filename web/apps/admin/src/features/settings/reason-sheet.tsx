import type { Setting, SettingChange } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Button, Field, Sheet } from '@foodieexpress/ui';
import { useState } from 'react';
import { control } from '../../messages';
import { DiffList } from './diff-list';
import styles from './settings.module.css';

export interface ReasonSheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  action: string;
  changes: SettingChange[];
  settings: Map<string, Setting>;
  busy: boolean;
  onConfirm: (reason: string) => void;
}

/** Shows what would change and asks why. */
export function ReasonSheet({
  open,
  onClose,
  title,
  action,
  changes,
  settings,
  busy,
  onConfirm,
}: ReasonSheetProps) {
  const t = useMessages(control);
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '' && changes.length > 0;
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <Button
          variant="primary"
          size="large"
          wide
          busy={busy}
          isDisabled={!ready}
          data-testid="settings-confirm"
          onPress={() => onConfirm(reason.trim())}
        >
          {action}
        </Button>
      }
    >
      {changes.length === 0 && <p className={styles.quiet}>{t('settings.same')}</p>}
      <DiffList changes={changes} settings={settings} />
      <Field
        label={t('settings.reason')}
        hint={t('settings.reason.hint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        multiline
      />
    </Sheet>
  );
}
