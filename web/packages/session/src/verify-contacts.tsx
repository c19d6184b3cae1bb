import { common, useMessages } from '@foodieexpress/i18n';
import { Button, Sheet, Tag } from '@foodieexpress/ui';
import { useState } from 'react';
import styles from './account-menu.module.css';
import { useUser } from './use-session';
import { VerifyForm } from './verify-form';

type Kind = 'email' | 'phone';

/** One's address and number, and whether they were confirmed. */
export function VerifyContacts() {
  const t = useMessages(common);
  const user = useUser();
  const [open, setOpen] = useState<Kind>();
  if (user === undefined) return null;
  const contacts = [
    { kind: 'email' as Kind, value: user.email, done: user.isEmailVerified },
    ...(user.phone === undefined
      ? []
      : [{ kind: 'phone' as Kind, value: user.phone, done: user.isPhoneVerified }]),
  ];
  return (
    <>
      {contacts.map(({ kind, value, done }) => (
        <div key={kind} className={styles.row}>
          <span className={styles.email}>{value}</span>
          {done ? (
            <Tag tone="success">{t('verify.done')}</Tag>
          ) : (
            <Button
              size="small"
              onPress={() => setOpen(kind)}
              aria-label={t('verify.open', { value })}
              data-testid={`verify-${kind}`}
            >
              {t('verify.action')}
            </Button>
          )}
        </div>
      ))}
      <Sheet
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        title={t(open === 'phone' ? 'verify.phone' : 'verify.email')}
      >
        {open !== undefined && (
          <VerifyForm
            channel={open}
            address={(open === 'email' ? user.email : user.phone) ?? ''}
            onDone={() => setOpen(undefined)}
          />
        )}
      </Sheet>
    </>
  );
}
