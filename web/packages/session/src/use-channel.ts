import { SubscriptionCode, type ChannelListener, type LiveEvent, type MapNews } from '@foodieexpress/client';
import { useEffect, useEffectEvent, useState } from 'react';
import { useClient } from './client-context';

/** How a channel's frames become one value. Define it outside of components: it must stay the same object. */
export interface ChannelReducer<S> {
  snapshot: (value: unknown) => S;
  event?: (state: S, event: LiveEvent) => S;
  state?: (state: S, key: string, value: unknown) => S;
}

export interface ChannelValue<S> {
  /** Undefined until the first snapshot; kept while reconnecting. */
  data: S | undefined;
  status: 'waiting' | 'live' | 'interrupted' | 'refused';
  /** The server's code when refused. */
  code?: string;
}

/** The present value of a channel. Pass undefined as long as there is nothing to listen to. */
export function useChannel<S>(channel: string | undefined, reducer: ChannelReducer<S>): ChannelValue<S> {
  const [held, setHeld] = useState<{ channel: string | undefined; value: ChannelValue<S> }>({
    channel,
    value: { data: undefined, status: 'waiting' },
  });
  useChannelFeed(channel, {
    snapshot: (value) => {
      setHeld({ channel, value: { data: reducer.snapshot(value), status: 'live' } });
    },
    event: (event) => {
      setHeld((now) => withData(now, (data) => reducer.event?.(data, event) ?? data));
    },
    state: (key, value) => {
      setHeld((now) => withData(now, (data) => reducer.state?.(data, key, value) ?? data));
    },
    changed: (state, code, serverCode) => {
      setHeld((now) => ({
        channel,
        value: withStatus(now.channel === channel ? now.value : undefined, state, code, serverCode),
      }));
    },
  });
  // Of another channel, from the render before the change.
  return held.channel === channel ? held.value : { data: undefined, status: 'waiting' };
}

/** The raw frames of a channel, for what must not render React: positions written straight into a map. */
export function useChannelFeed(
  channel: string | undefined,
  listener: ChannelListener,
  params?: Record<string, unknown>,
): void {
  const { live } = useClient();
  const snapshot = useEffectEvent((value: unknown) => listener.snapshot?.(value));
  const event = useEffectEvent((value: LiveEvent) => listener.event?.(value));
  const state = useEffectEvent((key: string, value: unknown) => listener.state?.(key, value));
  const map = useEffectEvent((news: MapNews) => listener.map?.(news));
  const changed = useEffectEvent((...args: Parameters<NonNullable<ChannelListener['changed']>>) =>
    listener.changed?.(...args),
  );
  const paramsText = params === undefined ? undefined : JSON.stringify(params);
  useEffect(() => {
    if (channel === undefined) return;
    const given = paramsText === undefined ? undefined : (JSON.parse(paramsText) as Record<string, unknown>);
    return live.subscribe(
      channel,
      {
        snapshot: (value) => snapshot(value),
        event: (value) => event(value),
        state: (key, value) => state(key, value),
        map: (news) => map(news),
        changed: (...args) => changed(...args),
      },
      given,
    );
  }, [live, channel, paramsText]);
}

function withData<S>(
  held: { channel: string | undefined; value: ChannelValue<S> },
  change: (data: S) => S,
): { channel: string | undefined; value: ChannelValue<S> } {
  const { data } = held.value;
  return data === undefined ? held : { ...held, value: { ...held.value, data: change(data) } };
}

function withStatus<S>(
  before: ChannelValue<S> | undefined,
  state: string,
  code: number,
  serverCode: string | undefined,
): ChannelValue<S> {
  const data = before?.data;
  if (state === 'subscribed') return { data, status: 'live' };
  if (code === SubscriptionCode.refused || code === SubscriptionCode.endedByServer) {
    return serverCode === undefined
      ? { data, status: 'refused' }
      : { data, status: 'refused', code: serverCode };
  }
  return { data, status: data === undefined ? 'waiting' : 'interrupted' };
}
