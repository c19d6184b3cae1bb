import { OfflineBar, useNow } from '@foodieexpress/ui';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useClient } from './client-context';
import { ShutNotice } from './shut-notice';
import { isInterrupted, isStopped, useLiveState } from './use-live-state';
import { useSession } from './use-session';

const GRACE_MS = 1500;

/**
 * The slim line at the top while live updates are away, and the word that the account was shut. Put it into the
 * shell's `banner`.
 */
export function LiveBar() {
  const session = useSession();
  const live = useLiveState();
  const online = useOnline();
  const interrupted = useLasting(isInterrupted(live), GRACE_MS);
  if (session.status === 'signed-out' && session.shut !== undefined)
    return <ShutNotice shut={session.shut} />;
  if (isStopped(live)) return <OfflineBar state="stopped" />;
  if (!online) return <Bar state="offline" />;
  return interrupted ? <Bar state="reconnecting" /> : null;
}

function Bar({ state }: { state: 'offline' | 'reconnecting' }) {
  const { live } = useClient();
  useNow(1000);
  const heard = live.lastHeardAt;
  return heard === undefined ? (
    <OfflineBar state={state} />
  ) : (
    <OfflineBar state={state} silentSeconds={live.silentMillis() / 1000} />
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}

/** True only after it has been true for a while. */
function useLasting(value: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [value, ms]);
  return value && lasting;
}
