import { useEffect } from 'react';
import { useClient } from './client-context';
import { useUser } from './use-session';

/** Keeps the live connection up while somebody is signed in. Renders nothing. */
export function LiveKeeper() {
  const { live } = useClient();
  const userId = useUser()?.id;
  useEffect(() => {
    if (userId === undefined) return;
    live.connect();
    const wake = () => live.wake();
    const seen = () => {
      if (document.visibilityState === 'visible') live.wake();
    };
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', seen);
      live.disconnect();
    };
  }, [live, userId]);
  return null;
}
