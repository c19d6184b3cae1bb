import { isProblem } from '@foodieexpress/client';
import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { useClient } from '@foodieexpress/session';
import { Button, Field, Notice, useToast } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { customer } from '../../messages';
import styles from './profile.module.css';

export function PasswordForm() {
  const t = useMessages(customer);
  const words = useMessages(common);
  const problemText = useProblemText();
  const toast = useToast();
  const { accounts } = useClient();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [code, setCode] = useState('');
  const change = useMutation({
    mutationFn: () => accounts.changePassword(before, after, code === '' ? undefined : code),
    onSuccess: () => {
      setBefore('');
      setAfter('');
      setCode('');
      toast(t('profile.password.changed'));
    },
  });
  const errors = isProblem(change.error) ? change.error.fieldErrors : {};
  // Asked for by the server where the account has a second factor.
  const wantsCode = code !== '' || errors['code'] !== undefined;
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      {change.isError && <Notice tone="danger">{problemText(change.error).text}</Notice>}
      <Field
        label={t('profile.password.old')}
        type="password"
        autoComplete="current-password"
        isRequired
        value={before}
        onChange={setBefore}
        errors={errors['old_password'] ?? errors['oldPassword']}
      />
      <Field
        label={t('profile.password.new')}
        type="password"
        autoComplete="new-password"
        isRequired
        minLength={8}
        hint={words('register.passwordHint')}
        value={after}
        onChange={setAfter}
        errors={errors['new_password'] ?? errors['newPassword']}
      />
      {wantsCode && (
        <Field
          label={t('profile.password.code')}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          errors={errors['code']}
        />
      )}
      <Button type="submit" isDisabled={before === '' || after === ''} busy={change.isPending}>
        {t('profile.password.change')}
      </Button>
    </Form>
  );
}
