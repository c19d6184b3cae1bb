import type { Bounds, Fleet } from '@foodieexpress/client';
import { useChannelFeed, useClient } from '@foodieexpress/session';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { FleetStore, type City } from './fleet-store';

const CHANNEL = 'fleet';
const REFRESH_MS = 20_000;
/** Until the map says which part of the world it shows. */
const EVERYWHERE = { frames: 'binary', bounds: [-180, -85, 180, 85] };

interface FleetValue {
  store: FleetStore;
  state: 'waiting' | 'live' | 'refused';
}

const FleetContext = createContext<FleetValue | undefined>(undefined);

/** One ear on the fleet channel for the whole app. */
export function FleetProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const [store] = useState(() => new FleetStore());
  const [state, setState] = useState<FleetValue['state']>('waiting');
  useChannelFeed(
    CHANNEL,
    {
      snapshot: (value) => {
        store.replace(value as Fleet);
        setState('live');
      },
      event: (event) => store.event(event),
      state: (key, value) => store.position(key, value),
      map: (news) => store.news(news),
      changed: (_, __, serverCode) => {
        if (serverCode !== undefined) setState('refused');
      },
    },
    EVERYWHERE,
  );
  useEffect(() => {
    const timer = setInterval(() => {
      // Missing one refresh only makes the estimates a little older.
      client.dispatch.fleet().then(
        (fleet) => store.refresh(fleet),
        () => undefined,
      );
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [client, store]);
  return <FleetContext value={{ store, state }}>{children}</FleetContext>;
}

function useFleetValue(): FleetValue {
  const value = use(FleetContext);
  if (value === undefined) throw new Error('useCity needs a FleetProvider above it');
  return value;
}

export function useFleetStore(): FleetStore {
  return useFleetValue().store;
}

/** Tells the server which part of the city is looked at: only what moves there is sent. */
export function useLook(): (bounds: Bounds) => void {
  const { live } = useClient();
  return useCallback((bounds) => live.look(CHANNEL, bounds), [live]);
}

export function useFleetState(): FleetValue['state'] {
  return useFleetValue().state;
}

export function useCity(): City {
  const { store } = useFleetValue();
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
