import {
  createClient,
  EventsInMemory,
  EventsInStorage,
  isProblem,
  type AppName,
} from '@foodieexpress/client';
import { LocaleProvider } from '@foodieexpress/i18n';
import { ClockProvider, CrashBoundary, ThemeProvider, ToastProvider } from '@foodieexpress/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ApprovalKeeper } from './approval-keeper';
import { ClientContext, type Boot } from './client-context';
import { enterByDoor } from './demo';
import { ForgettingKeeper } from './forgetting-keeper';
import { LiveKeeper } from './live-keeper';

/** Everything an app stands on: session, live connection, server state, language, theme, clock and toasts. */
export function AppProviders({ app, children }: { app: AppName; children: ReactNode }) {
  const [client] = useState(() => createClient({ app, keptActions: keptActions(app) }));
  const [queries] = useState(newQueryClient);
  const [state, setState] = useState<Boot['state']>('entering');
  const enter = useCallback(async () => {
    setState('entering');
    try {
      await enterByDoor(client, app);
      setState('done');
    } catch {
      // The server could not be reached; that says nothing about the session.
      setState('unreachable');
    }
  }, [client, app]);
  const started = useRef(false);
  useEffect(() => {
    // Once, also when development mounts everything twice: the second refresh would find the first one's cookie spent.
    if (!started.current) void enter();
    started.current = true;
  }, [enter]);
  useEffect(() => {
    // Whoever puts the page away may not come back to it.
    const leave = () => {
      if (document.visibilityState === 'hidden') void client.actions?.flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [client]);
  const value = useMemo(
    () => ({ app, client, boot: { state, retry: () => void enter() } }),
    [app, client, state, enter],
  );
  return (
    <ClientContext value={value}>
      <QueryClientProvider client={queries}>
        <LocaleProvider>
          <ThemeProvider>
            <ClockProvider clock={client.live.clock}>
              <ToastProvider>
                <LiveKeeper />
                <ApprovalKeeper />
                <ForgettingKeeper />
                <CrashBoundary>{children}</CrashBoundary>
              </ToastProvider>
            </ClockProvider>
          </ThemeProvider>
        </LocaleProvider>
      </QueryClientProvider>
    </ClientContext>
  );
}

/** A browser may forbid even to look at its storage. */
function keptActions(app: AppName) {
  try {
    return new EventsInStorage(localStorage, `foodie.actions.${app}.`);
  } catch {
    return new EventsInMemory();
  }
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal stays a refusal; only what may pass is tried again.
        retry: (failures, error) => failures < 2 && (!isProblem(error) || error.isPassing),
      },
      mutations: { retry: false },
    },
  });
}
