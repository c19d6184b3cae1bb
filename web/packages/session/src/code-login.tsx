import { isProblem, type SecondStep } from '@foodieexpress/client';
import { common, useLocale, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Notice } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useApp, useClient } from './client-context';
import { CodeAddressForm } from './code-address-form';
import { CodeField } from './code-field';
import { targetOf } from './code-target';
import styles from './login-page.module.css';
import { ResendButton } from './resend-button';
import { roleOf } from './roles';
import { useCode } from './use-code';

/** Signing in with a code that is sent to a confirmed address or number. */
export function CodeLogin({ onStep }: { onStep: (step: SecondStep | undefined) => void }) {
  const t = useMessages(common);
  const problemText = useProblemText();
  const app = useApp();
  const { accounts, session } = useClient();
  const { locale } = useLocale();
  const [address, setAddress] = useState('');
  const [typed, setTyped] = useState('');
  const code = useCode(() => accounts.requestCode('login', targetOf(address), locale));
  const { challengeId } = code;
  const enter = useMutation({
    mutationFn: (id: string) => session.loginByCode(id, typed, roleOf(app)),
    onSuccess: onStep,
  });
  if (challengeId === undefined)
    return <CodeAddressForm address={address} onAddress={setAddress} code={code} />;
  const errors = isProblem(enter.error) ? enter.error.fieldErrors : {};
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!enter.isPending) enter.mutate(challengeId);
      }}
    >
      <Notice>{t('code.sent', { address })}</Notice>
      {enter.error !== null && <Notice tone="danger">{problemText(enter.error).text}</Notice>}
      <CodeField value={typed} onChange={setTyped} errors={errors['code']} />
      <Button type="submit" variant="primary" size="large" wide busy={enter.isPending}>
        {t(enter.isPending ? 'login.working' : 'login.submit')}
      </Button>
      <ResendButton code={code} />
      <Button variant="quiet" onPress={code.forget}>
        {t('code.otherAddress')}
      </Button>
    </Form>
  );
}
