import type { SessionState, User } from '@foodieexpress/client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useClient } from './client-context';

export function useSession(): SessionState {
  const { session } = useClient();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

export function useUser(): User | undefined {
  const state = useSession();
  return state.status === 'signed-in' ? state.user : undefined;
}

/** Ends the session and forgets everything that was loaded for it. */
export function useSignOut(): () => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  return useCallback(async () => {
    client.live.disconnect();
    await client.session.logout().catch(() => undefined);
    queries.clear();
  }, [client, queries]);
}
