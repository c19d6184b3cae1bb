import { shutAccount, type SecondStep } from '@foodieexpress/client';
import { common, useMessages } from '@foodieexpress/i18n';
import { BrandMark, Button, Notice } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApp, useClient } from './client-context';
import { CodeLogin } from './code-login';
import { DemoDoors } from './demo-doors';
import { LoginForm } from './login-form';
import { security as messages } from './messages';
import { PasskeyLogin } from './passkey-login';
import { PasswordReset } from './password-reset';
import { RegisterForm } from './register-form';
import { roleOf } from './roles';
import { SecondStepForm } from './second-step-form';
import { ShutNotice } from './shut-notice';
import { useSession } from './use-session';
import styles from './login-page.module.css';

const TITLES = {
  login: 'login.title',
  register: 'register.title',
  code: 'code.title',
  reset: 'reset.title',
} as const;

/**
 * Sign-in, also by code, a forgotten password, registration and, in demo mode, the one-click accounts. Every app shows it
 * when nobody is signed in.
 */
export function LoginPage() {
  const t = useMessages(common);
  const words = useMessages(messages);
  const app = useApp();
  const { session } = useClient();
  const state = useSession();
  const [mode, setMode] = useState<'login' | 'register' | 'code' | 'reset'>('login');
  const [changed, setChanged] = useState(false);
  const [step, setStep] = useState<SecondStep>();
  const enter = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) =>
      session.login(email, password, roleOf(app)),
    onSuccess: setStep,
  });
  const refused = shutAccount(enter.error);
  // The customer's pages stand in their shell also while nobody is signed in, and its banner tells it already.
  const ended = app !== 'customer' && state.status === 'signed-out' && enter.isIdle ? state.shut : undefined;
  const shut = refused ?? ended;
  if (step !== undefined) {
    const back = () => {
      enter.reset();
      setStep(undefined);
    };
    return (
      <div className={styles.page}>
        <main className={styles.box}>
          <header className={styles.head}>
            <BrandMark size={52} />
            <h1>{words('step.title')}</h1>
          </header>
          <SecondStepForm step={step} onBack={back} />
        </main>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <main className={styles.box}>
        <header className={styles.head}>
          <BrandMark size={52} />
          <h1>{t(TITLES[mode])}</h1>
          <p>{t(`login.${app}`)}</p>
        </header>
        {shut !== undefined && <ShutNotice shut={shut} />}
        {changed && mode === 'login' && <Notice tone="success">{t('reset.done')}</Notice>}
        {mode === 'login' && (
          <>
            <DemoDoors busy={enter.isPending} onEnter={enter.mutate} />
            <LoginForm
              busy={enter.isPending}
              error={refused === undefined ? enter.error : null}
              onSubmit={enter.mutate}
            />
            <PasskeyLogin />
            <div className={styles.ways}>
              <Button variant="quiet" onPress={() => setMode('code')} data-testid="login-by-code">
                {t('code.title')}
              </Button>
              <Button variant="quiet" onPress={() => setMode('reset')} data-testid="forgot-password">
                {t('reset.forgot')}
              </Button>
            </div>
          </>
        )}
        {mode === 'register' && <RegisterForm onStep={setStep} />}
        {mode === 'code' && <CodeLogin onStep={setStep} />}
        {mode === 'reset' && (
          <PasswordReset
            onDone={() => {
              setChanged(true);
              setMode('login');
            }}
          />
        )}
        {(mode === 'code' || mode === 'reset') && (
          <Button variant="quiet" onPress={() => setMode('login')}>
            {t('code.back')}
          </Button>
        )}
        {app !== 'admin' && (mode === 'login' || mode === 'register') && (
          <p className={styles.switch}>
            {t(mode === 'login' ? 'login.noAccount' : 'login.haveAccount')}
            <Button
              variant="quiet"
              size="small"
              onPress={() => setMode(mode === 'login' ? 'register' : 'login')}
            >
              {t(mode === 'login' ? 'login.create' : 'login.submit')}
            </Button>
          </p>
        )}
      </main>
    </div>
  );
}
