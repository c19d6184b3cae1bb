import { CloseCode, ConnectionCode, type ConnectionState } from '@foodieexpress/client';
import { useCallback, useSyncExternalStore } from 'react';
import { useClient } from './client-context';

export interface LiveState {
  state: ConnectionState;
  code: number;
}

/** The state of the live connection and why it is so. */
export function useLiveState(): LiveState {
  const { live } = useClient();
  const subscribe = useCallback((listener: () => void) => live.onChange(listener), [live]);
  const state = useSyncExternalStore(subscribe, () => live.state);
  const code = useSyncExternalStore(subscribe, () => live.code);
  return { state, code };
}

/** Whether to show the slim bar: not for the first connect, and not for the blink of an ordinary reconnect. */
export function isInterrupted({ state, code }: LiveState): boolean {
  return state === 'connecting' && code !== ConnectionCode.connectCalled;
}

export function isStopped({ state, code }: LiveState): boolean {
  return state === 'disconnected' && code === CloseCode.suspended;
}
