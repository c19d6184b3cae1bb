import { common, useMessages } from '@foodieexpress/i18n';
import { BrandMark, ErrorState } from '@foodieexpress/ui';
import type { ReactNode } from 'react';
import { OFFLINE, Problem } from '@foodieexpress/client';
import { useBoot } from './client-context';
import { LoginPage } from './login-page';
import { useSession } from './use-session';
import styles from './login-page.module.css';

const UNREACHABLE = new Problem(0, OFFLINE, {});

/** Its children for somebody who is signed in, the sign-in page for everybody else. */
export function RequireSession({ children }: { children: ReactNode }) {
  const t = useMessages(common);
  const session = useSession();
  const boot = useBoot();
  if (session.status === 'signed-in') return children;
  if (boot.state === 'unreachable') return <ErrorState error={UNREACHABLE} onRetry={boot.retry} />;
  if (session.status === 'signed-out' && boot.state === 'done') return <LoginPage />;
  return (
    <div className={styles.boot} role="status" aria-label={t('loading')}>
      <BrandMark size={52} />
    </div>
  );
}
