// @vitest-environment happy-dom
import { SubscriptionCode, type ChannelListener, type FoodieClient } from '@foodieexpress/client';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClientContext } from './client-context';
import { useChannel, type ChannelReducer } from './use-channel';

interface Counter {
  count: number;
}
const reducer: ChannelReducer<Counter> = {
  snapshot: (value) => value as Counter,
  event: (now) => ({ count: now.count + 1 }),
  state: (_now, _key, value) => ({ count: value as number }),
};

let listeners: Map<string, ChannelListener>;

/** A live connection that is played by the test. */
function wrapper({ children }: { children: ReactNode }) {
  const live = {
    subscribe: (channel: string, listener: ChannelListener) => {
      listeners.set(channel, listener);
      return () => listeners.delete(channel);
    },
  };
  const client = { live } as unknown as FoodieClient;
  return (
    <ClientContext value={{ app: 'customer', client, boot: { state: 'done', retry: () => undefined } }}>
      {children}
    </ClientContext>
  );
}

const on = (channel: string): ChannelListener => listeners.get(channel) ?? {};

beforeEach(() => {
  listeners = new Map();
});
afterEach(cleanup);

test('a channel is one value: snapshot, events and states', () => {
  const { result } = renderHook(() => useChannel('order:1', reducer), { wrapper });
  expect(result.current).toEqual({ data: undefined, status: 'waiting' });
  act(() => {
    on('order:1').changed?.('subscribed', SubscriptionCode.subscribed);
    on('order:1').snapshot?.({ count: 3 });
    on('order:1').event?.({ type: 'x', at: '', data: {} });
  });
  expect(result.current).toEqual({ data: { count: 4 }, status: 'live' });
  act(() => on('order:1').state?.('count', 9));
  expect(result.current.data).toEqual({ count: 9 });
});

test('the value stays while the connection is away', () => {
  const { result } = renderHook(() => useChannel('order:1', reducer), { wrapper });
  act(() => {
    on('order:1').snapshot?.({ count: 3 });
    on('order:1').changed?.('unsubscribed', SubscriptionCode.connectionLost);
  });
  expect(result.current).toEqual({ data: { count: 3 }, status: 'interrupted' });
});

test('another channel starts without the former one’s value', () => {
  const { result, rerender } = renderHook(({ channel }) => useChannel(channel, reducer), {
    wrapper,
    initialProps: { channel: 'order:1' },
  });
  act(() => on('order:1').snapshot?.({ count: 3 }));
  rerender({ channel: 'order:2' });
  expect(result.current).toEqual({ data: undefined, status: 'waiting' });
  expect([...listeners.keys()]).toEqual(['order:2']);
});

test('a refusal carries the server’s code', () => {
  const { result } = renderHook(() => useChannel('order:1', reducer), { wrapper });
  act(() => on('order:1').changed?.('unsubscribed', SubscriptionCode.refused, 'live.forbidden'));
  expect(result.current).toEqual({ data: undefined, status: 'refused', code: 'live.forbidden' });
});
