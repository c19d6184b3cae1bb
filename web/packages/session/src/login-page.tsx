import { shutAccount } from '@foodieexpress/client';
import { common, useMessages } from '@foodieexpress/i18n';
import { BrandMark, Button } from '@foodieexpress/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApp, useClient } from './client-context';
import { DemoDoors } from './demo-doors';
import { LoginForm } from './login-form';
import { RegisterForm } from './register-form';
import { roleOf } from './roles';
import { ShutNotice } from './shut-notice';
import { useSession } from './use-session';
import styles from './login-page.module.css';

/** Sign-in, registration and, in demo mode, the one-click accounts. Every app shows it when nobody is signed in. */
export function LoginPage() {
  const t = useMessages(common);
  const app = useApp();
  const { session } = useClient();
  const state = useSession();
  const [mode, setMode] = useState<'login' | 'register'>('login');
  const enter = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) =>
      session.login(email, password, roleOf(app)),
  });
  const refused = shutAccount(enter.error);
  // The customer's pages stand in their shell also while nobody is signed in, and its banner tells it already.
  const ended = app !== 'customer' && state.status === 'signed-out' && enter.isIdle ? state.shut : undefined;
  const shut = refused ?? ended;
  return (
    <div className={styles.page}>
      <main className={styles.box}>
        <header className={styles.head}>
          <BrandMark size={52} />
          <h1>{t(mode === 'login' ? 'login.title' : 'register.title')}</h1>
          <p>{t(`login.${app}`)}</p>
        </header>
        {shut !== undefined && <ShutNotice shut={shut} />}
        {mode === 'login' ? (
          <>
            <DemoDoors busy={enter.isPending} onEnter={enter.mutate} />
            <LoginForm
              busy={enter.isPending}
              error={refused === undefined ? enter.error : null}
              onSubmit={enter.mutate}
            />
          </>
        ) : (
          <RegisterForm />
        )}
        {app !== 'admin' && (
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
