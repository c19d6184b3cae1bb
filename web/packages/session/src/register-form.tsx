import { isProblem, type SecondStep } from '@foodieexpress/client';
import { common, useLocale, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Notice } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useApp, useClient } from './client-context';
import { CodeField } from './code-field';
import { NO_DETAILS, RegisterDetails } from './register-details';
import { ResendButton } from './resend-button';
import { roleOf } from './roles';
import { useCode } from './use-code';
import styles from './login-page.module.css';

const NO_MAIL = 'identity.channel-not-set-up';

/**
 * Signing up: what is asked of the person, then a code that was sent to their address. So nobody signs up with
 * somebody else's, and nobody learns here who has an account. `onStep` is called when the account existed, took the
 * further role, and asks for a second step.
 */
export function RegisterForm({ onStep }: { onStep: (step: SecondStep | undefined) => void }) {
  const t = useMessages(common);
  const problemText = useProblemText();
  const app = useApp();
  const { locale } = useLocale();
  const { accounts, session } = useClient();
  const [draft, setDraft] = useState(NO_DETAILS);
  const [typed, setTyped] = useState('');
  const [sentTo, setSentTo] = useState('');
  const [editing, setEditing] = useState(true);
  const register = useMutation({
    mutationFn: (proof: { challengeId?: string; code?: string }) => {
      const { phone, businessName, vehicle, ...rest } = draft;
      const role = roleOf(app);
      if (role === 'admin') throw new Error('nobody signs up as admin');
      return session.register({
        ...rest,
        ...proof,
        role,
        language: locale,
        ...(phone === '' ? {} : { phone }),
        ...(role === 'restaurant' ? { businessName } : {}),
        ...(role === 'delivery' ? { vehicleInfo: { type: vehicle } } : {}),
      });
    },
    onSuccess: onStep,
    onError: (error) => {
      if (!isAboutCode(error)) setEditing(true);
    },
  });
  const code = useCode(async () => {
    try {
      return await accounts.requestCode('sign-up', { email: draft.email }, locale);
    } catch (error) {
      if (isProblem(error, NO_MAIL)) register.mutate({});
      throw error;
    }
  });
  const { challengeId } = code;
  const finish = () => {
    if (challengeId !== undefined && !register.isPending) register.mutate({ challengeId, code: typed });
  };
  if (editing || challengeId === undefined) {
    const failed = isAboutCode(register.error) ? null : register.error;
    const refused = isProblem(code.error, NO_MAIL) ? null : code.error;
    return (
      <RegisterDetails
        draft={draft}
        onDraft={setDraft}
        error={failed ?? refused}
        busy={code.sending || register.isPending}
        onSubmit={() => {
          setEditing(false);
          if (challengeId !== undefined && sentTo === draft.email) {
            if (typed.length === 6) finish();
            return;
          }
          setSentTo(draft.email);
          code.forget();
          register.reset();
          setTyped('');
          code.send();
        }}
      />
    );
  }
  const errors = isProblem(register.error) ? register.error.fieldErrors : {};
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <Notice>{t('register.code', { email: sentTo })}</Notice>
      {register.error !== null && errors['code'] === undefined && (
        <Notice tone="danger">{problemText(register.error).text}</Notice>
      )}
      <CodeField value={typed} onChange={setTyped} errors={errors['code']} />
      <Button type="submit" variant="primary" size="large" wide busy={register.isPending}>
        {t(register.isPending ? 'register.working' : 'register.submit')}
      </Button>
      <ResendButton code={code} />
      <Button variant="quiet" onPress={() => setEditing(true)}>
        {t('register.back')}
      </Button>
    </Form>
  );
}

/** What went wrong is put right with another code, not with other details. */
function isAboutCode(error: unknown): boolean {
  if (!isProblem(error)) return false;
  const fields = Object.keys(error.fieldErrors);
  return fields.length === 0 || fields.every((field) => field === 'code' || field === 'challengeId');
}
