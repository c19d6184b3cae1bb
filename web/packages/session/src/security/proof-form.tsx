import { isProblem } from '@foodieexpress/client';
import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice } from '@foodieexpress/ui';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { security as messages } from '../messages';
import styles from './security.module.css';

export interface ProofFormProps {
  /** Whether a code is asked for beside the password. */
  withCode: boolean;
  busy: boolean;
  error: unknown;
  onSubmit: (password: string, code: string) => void;
  onCancel: () => void;
}

/** Asks again who sits there, before the keys of the account are changed. */
export function ProofForm({ withCode, busy, error, onSubmit, onCancel }: ProofFormProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const problemText = useProblemText();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const fields = isProblem(error) ? error.fieldErrors : {};
  const named = fields['password'] !== undefined || fields['code'] !== undefined;
  return (
    <Form
      className={styles.part ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit(password, code);
      }}
    >
      {error !== null && error !== undefined && !named && (
        <Notice tone="danger">{problemText(error).text}</Notice>
      )}
      <Field
        label={t('factor.password')}
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
        errors={fields['password']}
      />
      {withCode && (
        <Field
          label={t('factor.code')}
          autoComplete="one-time-code"
          isRequired
          value={code}
          onChange={setCode}
          errors={fields['code']}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" busy={busy}>
          {t('factor.go')}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {words('action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
