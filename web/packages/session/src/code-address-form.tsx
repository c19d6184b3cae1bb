import { isProblem } from '@foodieexpress/client';
import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice } from '@foodieexpress/ui';
import { Form } from 'react-aria-components';
import styles from './login-page.module.css';
import type { CodeState } from './use-code';

export interface CodeAddressFormProps {
  address: string;
  onAddress: (address: string) => void;
  code: CodeState;
}

/** Where the code shall go. */
export function CodeAddressForm({ address, onAddress, code }: CodeAddressFormProps) {
  const t = useMessages(common);
  const problemText = useProblemText();
  const fields = isProblem(code.error) ? code.error.fieldErrors : {};
  const errors = fields['email'] ?? fields['phone'];
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!code.sending) code.send();
      }}
    >
      {code.error !== null && errors === undefined && (
        <Notice tone="danger">{problemText(code.error).text}</Notice>
      )}
      <Field
        label={t('code.address')}
        type="text"
        inputMode="email"
        autoComplete="username"
        autoFocus
        isRequired
        value={address}
        onChange={onAddress}
        errors={errors}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        busy={code.sending}
        isDisabled={code.waitSeconds > 0}
      >
        {code.waitSeconds > 0 ? t('code.resendIn', { seconds: code.waitSeconds }) : t('code.send')}
      </Button>
    </Form>
  );
}
