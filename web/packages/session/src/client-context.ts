import type { AppName, FoodieClient } from '@foodieexpress/client';
import { createContext, use } from 'react';

export interface ClientValue {
  app: AppName;
  client: FoodieClient;
  boot: Boot;
}

/** How far the start of the session is: nobody should see a sign-in page before the cookie was tried. */
export interface Boot {
  state: 'entering' | 'unreachable' | 'done';
  retry: () => void;
}

export const ClientContext = createContext<ClientValue | undefined>(undefined);

export function useApp(): AppName {
  return useValue().app;
}

export function useClient(): FoodieClient {
  return useValue().client;
}

export function useBoot(): Boot {
  return useValue().boot;
}

function useValue(): ClientValue {
  const value = use(ClientContext);
  if (value === undefined) throw new Error('useClient needs AppProviders above it');
  return value;
}
