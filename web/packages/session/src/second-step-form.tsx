import type { FactorEnrolment, SecondStep } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useClient } from './client-context';
import { security as messages } from './messages';
import { EnrolCode } from './security/enrol-code';
import { PasskeyLogin } from './passkey-login';
import { RecoveryCodes } from './security/recovery-codes';
import styles from './login-page.module.css';

/** After the right password: the code, or the setting-up of the factor the account must have. */
export function SecondStepForm({ step, onBack }: { step: SecondStep; onBack: () => void }) {
  const t = useMessages(messages);
  const { session } = useClient();
  const complete = useMutation({ mutationFn: (code: string) => session.completeLogin(step.challenge, code) });
  if (complete.data !== undefined)
    return <RecoveryCodes codes={complete.data.recoveryCodes} onDone={complete.data.enter} />;
  return (
    <>
      {step.enrol ? (
        <EnrolStep step={step} busy={complete.isPending} error={complete.error} onSubmit={complete.mutate} />
      ) : (
        <CodeStep busy={complete.isPending} error={complete.error} onSubmit={complete.mutate} />
      )}
      {step.passkey && <PasskeyLogin challenge={step.challenge} />}
      <p className={styles.switch}>
        <Button variant="quiet" size="small" onPress={onBack}>
          {t('step.back')}
        </Button>
      </p>
    </>
  );
}

interface StepProps {
  busy: boolean;
  error: unknown;
  onSubmit: (code: string) => void;
}

function CodeStep({ busy, error, onSubmit }: StepProps) {
  const t = useMessages(messages);
  const problemText = useProblemText();
  const [code, setCode] = useState('');
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit(code);
      }}
    >
      {error !== null && error !== undefined && <Notice tone="danger">{problemText(error).text}</Notice>}
      <p>{t('step.text')}</p>
      <Field
        label={t('factor.code')}
        autoComplete="one-time-code"
        isRequired
        autoFocus
        value={code}
        onChange={setCode}
      />
      <Button type="submit" variant="primary" size="large" wide busy={busy}>
        {t('factor.go')}
      </Button>
    </Form>
  );
}

function EnrolStep({ step, ...rest }: StepProps & { step: SecondStep }) {
  const t = useMessages(messages);
  const problemText = useProblemText();
  const { session } = useClient();
  const begin = useMutation<FactorEnrolment>({ mutationFn: () => session.enrolForLogin(step.challenge) });
  if (begin.data !== undefined) return <EnrolCode enrolment={begin.data} {...rest} />;
  return (
    <>
      {begin.error !== null && <Notice tone="danger">{problemText(begin.error).text}</Notice>}
      <Notice>{t('step.enrol')}</Notice>
      <Button variant="primary" size="large" wide busy={begin.isPending} onPress={() => begin.mutate()}>
        {t('step.begin')}
      </Button>
    </>
  );
}
