// @vitest-environment happy-dom
import type { FoodieClient, SessionState, User } from '@foodieexpress/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ClientContext } from './client-context';
import { ForgettingKeeper } from './forgetting-keeper';

/** A session whose state is what the test says. */
class FakeSession {
  private state: SessionState = { status: 'signed-in', user: { id: 'ann' } as User };
  private readonly listeners = new Set<() => void>();

  readonly snapshot = () => this.state;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  become(state: SessionState) {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

afterEach(cleanup);

test('what was loaded stays with the person and goes with the session, though nobody signed out here', () => {
  const session = new FakeSession();
  const queries = new QueryClient();
  const client = { session } as unknown as FoodieClient;
  render(
    <ClientContext value={{ app: 'customer', client, boot: { state: 'done', retry: () => undefined } }}>
      <QueryClientProvider client={queries}>
        <ForgettingKeeper />
      </QueryClientProvider>
    </ClientContext>,
  );
  queries.setQueryData(['orders'], ['hers']);
  act(() => session.become({ status: 'signed-in', user: { id: 'ann', firstName: 'Ann' } as User }));
  expect(queries.getQueryData(['orders'])).toEqual(['hers']);
  act(() => session.become({ status: 'signed-out' }));
  expect(queries.getQueryData(['orders'])).toBeUndefined();
});
