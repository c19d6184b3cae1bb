// @vitest-environment happy-dom
import type { FoodieClient, SessionState, User } from '@foodieexpress/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApprovalKeeper } from './approval-keeper';
import { ClientContext } from './client-context';

const waiting = { id: '1', isActive: false } as User;

/** A session that is approved when the test says so. */
class FakeSession {
  state: SessionState = { status: 'signed-in', user: waiting };
  approved = false;
  asked = 0;
  private readonly listeners = new Set<() => void>();

  readonly snapshot = () => this.state;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly reload = async () => {
    this.asked++;
    if (this.approved) this.state = { status: 'signed-in', user: { ...waiting, isActive: true } };
    for (const listener of this.listeners) listener();
    await Promise.resolve();
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('asks until the account is approved, then loads everything afresh and asks no more', async () => {
  const session = new FakeSession();
  const queries = new QueryClient();
  const afresh = vi.spyOn(queries, 'invalidateQueries');
  const client = { session } as unknown as FoodieClient;
  render(
    <ClientContext value={{ app: 'rider', client, boot: { state: 'done', retry: () => undefined } }}>
      <QueryClientProvider client={queries}>
        <ApprovalKeeper />
      </QueryClientProvider>
    </ClientContext>,
  );
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(session.asked).toBe(2);
  expect(afresh).not.toHaveBeenCalled();
  session.approved = true;
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(afresh).toHaveBeenCalledOnce();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(session.asked).toBe(3);
});
