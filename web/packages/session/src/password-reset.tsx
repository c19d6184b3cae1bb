import { isProblem } from '@foodieexpress/client';
import { common, useLocale, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useClient } from './client-context';
import { CodeAddressForm } from './code-address-form';
import { CodeField } from './code-field';
import { targetOf } from './code-target';
import styles from './login-page.module.css';
import { ResendButton } from './resend-button';
import { useCode } from './use-code';

/** Setting a new password with a code. `onDone` leads back to signing in. */
export function PasswordReset({ onDone }: { onDone: () => void }) {
  const t = useMessages(common);
  const problemText = useProblemText();
  const { accounts } = useClient();
  const { locale } = useLocale();
  const [address, setAddress] = useState('');
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [having, setHaving] = useState(false);
  const code = useCode(() => accounts.requestCode('password-reset', targetOf(address), locale));
  const { challengeId } = code;
  const reset = useMutation({
    mutationFn: () =>
      accounts.resetPassword(
        challengeId === undefined ? targetOf(address) : { challengeId },
        typed,
        password,
      ),
    onSuccess: onDone,
  });
  if (challengeId === undefined && !having)
    return (
      <>
        <CodeAddressForm address={address} onAddress={setAddress} code={code} />
        <Button variant="quiet" onPress={() => setHaving(true)} data-testid="have-code">
          {t('reset.haveCode')}
        </Button>
      </>
    );
  const errors = isProblem(reset.error) ? reset.error.fieldErrors : {};
  const inField = errors['code'] ?? errors['newPassword'] ?? errors['email'] ?? errors['phone'];
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!reset.isPending) reset.mutate();
      }}
    >
      {challengeId !== undefined && <Notice>{t('code.sent', { address })}</Notice>}
      {reset.error !== null && inField === undefined && (
        <Notice tone="danger">{problemText(reset.error).text}</Notice>
      )}
      {challengeId === undefined && (
        <Field
          label={t('code.address')}
          type="text"
          inputMode="email"
          autoComplete="username"
          autoFocus
          isRequired
          value={address}
          onChange={setAddress}
          errors={errors['email'] ?? errors['phone']}
        />
      )}
      <CodeField value={typed} onChange={setTyped} errors={errors['code']} />
      <Field
        label={t('reset.password')}
        type="password"
        autoComplete="new-password"
        isRequired
        minLength={8}
        hint={t('register.passwordHint')}
        value={password}
        onChange={setPassword}
        errors={errors['newPassword']}
      />
      <Button type="submit" variant="primary" size="large" wide busy={reset.isPending}>
        {t('reset.submit')}
      </Button>
      {challengeId !== undefined && <ResendButton code={code} />}
      <Button
        variant="quiet"
        onPress={() => {
          code.forget();
          setHaving(false);
        }}
      >
        {t('code.otherAddress')}
      </Button>
    </Form>
  );
}
