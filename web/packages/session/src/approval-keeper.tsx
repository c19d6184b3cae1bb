import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from './client-context';
import { useUser } from './use-session';

const PAUSE_MS = 10_000;

/**
 * While the account waits for approval, asks now and then whether the wait is over, and loads everything afresh when it
 * is. Renders nothing.
 */
export function ApprovalKeeper() {
  const { session } = useClient();
  const queries = useQueryClient();
  const user = useUser();
  const waits = user?.isActive === false;
  useEffect(() => {
    if (!waits) return;
    const ask = () => {
      // No answer is no news; the next round asks again.
      if (document.visibilityState === 'visible') session.reload().catch(() => undefined);
    };
    const timer = setInterval(ask, PAUSE_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      void queries.invalidateQueries();
    };
  }, [waits, session, queries]);
  return null;
}
