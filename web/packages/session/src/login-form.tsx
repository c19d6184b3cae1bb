import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice } from '@foodieexpress/ui';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import styles from './login-page.module.css';

export interface LoginFormProps {
  busy: boolean;
  error: unknown;
  onSubmit: (credentials: { email: string; password: string }) => void;
}

export function LoginForm({ busy, error, onSubmit }: LoginFormProps) {
  const t = useMessages(common);
  const problemText = useProblemText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit({ email, password });
      }}
    >
      {error !== null && error !== undefined && <Notice tone="danger">{problemText(error).text}</Notice>}
      <Field
        label={t('login.email')}
        type="email"
        autoComplete="username"
        isRequired
        value={email}
        onChange={setEmail}
      />
      <Field
        label={t('login.password')}
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" size="large" wide busy={busy}>
        {t(busy ? 'login.working' : 'login.submit')}
      </Button>
    </Form>
  );
}
