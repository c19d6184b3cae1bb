import { isProblem } from '@foodieexpress/client';
import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Notice, useToast } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useClient } from './client-context';
import { CodeField } from './code-field';
import styles from './login-page.module.css';
import { ResendButton } from './resend-button';
import { useCode } from './use-code';

export interface VerifyFormProps {
  channel: 'email' | 'phone';
  address: string;
  onDone: () => void;
}

/** Confirms one's own address or number with a code. */
export function VerifyForm({ channel, address, onDone }: VerifyFormProps) {
  const t = useMessages(common);
  const problemText = useProblemText();
  const toast = useToast();
  const { accounts, session } = useClient();
  const [typed, setTyped] = useState('');
  const code = useCode(() => accounts.requestVerification(channel));
  const { challengeId } = code;
  const confirm = useMutation({
    mutationFn: (id: string) => accounts.confirmVerification(id, typed),
    onSuccess: (user) => {
      session.replaceUser(user);
      toast(t('verify.thanks'));
      onDone();
    },
  });
  const errors = isProblem(confirm.error) ? confirm.error.fieldErrors : {};
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (challengeId === undefined) code.send();
        else if (!confirm.isPending) confirm.mutate(challengeId);
      }}
    >
      {code.error !== null && <Notice tone="danger">{problemText(code.error).text}</Notice>}
      {challengeId === undefined ? (
        <>
          <p>{t('verify.text', { address })}</p>
          <Button type="submit" variant="primary" wide busy={code.sending} isDisabled={code.waitSeconds > 0}>
            {code.waitSeconds > 0 ? t('code.resendIn', { seconds: code.waitSeconds }) : t('code.send')}
          </Button>
        </>
      ) : (
        <>
          <Notice>{t('code.sent', { address })}</Notice>
          {confirm.error !== null && errors['code'] === undefined && (
            <Notice tone="danger">{problemText(confirm.error).text}</Notice>
          )}
          <CodeField value={typed} onChange={setTyped} errors={errors['code']} />
          <Button type="submit" variant="primary" wide busy={confirm.isPending}>
            {t('verify.action')}
          </Button>
          <ResendButton code={code} />
        </>
      )}
    </Form>
  );
}
