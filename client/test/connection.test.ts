import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CloseCode, ConnectionCode, SubscriptionCode } from '../src/live/codes';
import { LiveConnection, type ConnectionConfig } from '../src/live/connection';
import type { ChannelListener } from '../src/live/subscription';
import { FakeServer } from './fake-server';
import { golden } from './golden';

const ORDER = 'order:018f6f2a-1c00-7000-8000-000000000a01';
const EPOCH = '7430912266214498817';

let server: FakeServer;

function connection(overrides: Partial<ConnectionConfig> = {}): LiveConnection {
  return new LiveConnection({
    url: 'ws://foodie.test/api/v1/live',
    ticket: server.ticket,
    socket: server.socket,
    eventSource: server.eventSource,
    backoff: { random: () => 1 },
    ...overrides,
  });
}

function recorder() {
  const log: string[] = [];
  const listener: ChannelListener = {
    snapshot: (value) => log.push(`snapshot ${(value as { status: string }).status}`),
    event: (event) => log.push(event.type),
    state: (key) => log.push(`state ${key}`),
    changed: (state, code, serverCode) => log.push([state, code, serverCode].filter(Boolean).join(' ')),
  };
  const told = () => log.filter((line) => !/^(un)?subscrib/.test(line));
  return { log, listener, told };
}

async function connected(live: LiveConnection): Promise<void> {
  live.connect();
  await vi.advanceTimersByTimeAsync(0);
  server.current.says(golden('server-hello'));
}

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('connecting', () => {
  test('opens with a ticket and is connected at hello, not before', async () => {
    const live = connection();
    live.connect();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.current.url).toBe('ws://foodie.test/api/v1/live?ticket=ticket-1');
    expect(live.state).toBe('connecting');
    server.current.says(golden('server-hello'));
    expect([live.state, live.code]).toEqual(['connected', ConnectionCode.connected]);
  });

  test('a session that has ended stops it', async () => {
    const live = connection({ ticket: () => Promise.resolve(undefined) });
    live.connect();
    await vi.advanceTimersByTimeAsync(0);
    expect([live.state, live.code]).toEqual(['disconnected', ConnectionCode.signedOut]);
  });

  test('the business clock runs at the pace of hello', async () => {
    const live = connection();
    live.connect();
    await vi.advanceTimersByTimeAsync(0);
    server.current.says(golden('server-hello-fast'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(live.clock.now()).toBe(Date.parse('2026-11-21T18:00:30.000Z'));
    expect(live.clock.wallMillisUntil(Date.parse('2026-11-21T18:01:00.000Z'))).toBe(3000);
  });
});

describe('channels', () => {
  test('snapshot first, then events and states in order', async () => {
    const live = connection();
    const { listener, told } = recorder();
    live.subscribe(ORDER, listener);
    await connected(live);
    expect(server.current.last()).toEqual(JSON.parse(golden('client-subscribe')));
    server.current.says(golden('server-subscribed'));
    server.current.says(golden('server-event-order-accepted'));
    server.current.says(golden('server-state-position'));
    expect(told()).toEqual(['snapshot pending', 'order.accepted', 'state position']);
  });

  test('a server that cannot answer now is asked again after a while, each time later', async () => {
    const live = connection();
    const { listener, log, told } = recorder();
    live.subscribe(ORDER, listener);
    await connected(live);
    const asked = () => server.current.received.filter((frame) => frame.type === 'subscribe').length;
    const refuses = (id: number) =>
      server.current.says({ type: 'error', id, code: 'live.unavailable', message: 'later' });
    refuses(1);
    expect(log.at(-1)).toBe(`unsubscribed ${SubscriptionCode.unavailable} live.unavailable`);
    await vi.advanceTimersByTimeAsync(499);
    expect(asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(2);
    refuses(2);
    await vi.advanceTimersByTimeAsync(999);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(3);
    server.current.says({ ...(JSON.parse(golden('server-subscribed')) as object), id: 3 });
    expect(told()).toEqual(['snapshot pending']);
  });

  test('a refusal of a stream names the channel, and is final', async () => {
    const live = connection({ socketFailuresBeforeFallback: 0 });
    const { listener, log } = recorder();
    live.subscribe(ORDER, listener);
    live.connect();
    await vi.advanceTimersByTimeAsync(0);
    server.currentSource.says({ type: 'error', channel: ORDER, code: 'live.forbidden', message: 'no' });
    expect(log.at(-1)).toBe(`unsubscribed ${SubscriptionCode.refused} live.forbidden`);
  });

  test('resumes by epoch and offset, and an event at the border is not told twice', async () => {
    const live = connection();
    const { listener, told } = recorder();
    live.subscribe(ORDER, listener);
    await connected(live);
    server.current.says(golden('server-subscribed'));
    server.current.says(golden('server-event-order-accepted'));
    server.current.closes(1006);
    await vi.advanceTimersByTimeAsync(600);
    server.current.says(golden('server-hello'));
    expect(server.current.last()).toEqual({
      type: 'subscribe',
      id: 2,
      channel: ORDER,
      epoch: EPOCH,
      offset: 4712,
    });
    server.current.says(golden('server-subscribed-recovered'));
    server.current.says(golden('server-event-order-accepted'));
    server.current.says(golden('server-event-delivery-picked-up'));
    expect(told()).toEqual(['snapshot pending', 'order.accepted', 'delivery.picked_up']);
  });

  test('another epoch brings a fresh snapshot and its offset', async () => {
    const live = connection();
    const { listener, told } = recorder();
    live.subscribe(ORDER, listener);
    await connected(live);
    server.current.says(golden('server-subscribed'));
    server.current.closes(CloseCode.tooSlow);
    await vi.advanceTimersByTimeAsync(0);
    server.current.says(golden('server-hello'));
    server.current.says({
      type: 'subscribed',
      id: 2,
      channel: ORDER,
      epoch: '2',
      offset: 5,
      recovered: false,
      snapshot: { status: 'preparing' },
    });
    server.current.says({
      type: 'event',
      channel: ORDER,
      offset: 6,
      event: { type: 'order.ready', at: '', data: {} },
    });
    expect(told()).toEqual(['snapshot pending', 'snapshot preparing', 'order.ready']);
  });

  test('a second listener gets a snapshot of its own', async () => {
    const live = connection();
    const first = recorder();
    const second = recorder();
    live.subscribe(ORDER, first.listener);
    await connected(live);
    server.current.says(golden('server-subscribed'));
    live.subscribe(ORDER, second.listener);
    expect(server.current.received.slice(-2)).toEqual([
      { type: 'unsubscribe', channel: ORDER },
      { type: 'subscribe', id: 2, channel: ORDER },
    ]);
    server.current.says(golden('server-unsubscribed'));
    server.current.says({ ...(JSON.parse(golden('server-subscribed')) as object), id: 2 });
    expect(second.told()).toEqual(['snapshot pending']);
  });

  test('a refused channel is not asked for again, the connection stays', async () => {
    const live = connection();
    const { listener, log } = recorder();
    live.subscribe(ORDER, listener);
    await connected(live);
    server.current.says(golden('server-error'));
    expect(log.at(-1)).toBe(`unsubscribed ${String(SubscriptionCode.refused)} live.forbidden`);
    server.current.closes(1006);
    await vi.advanceTimersByTimeAsync(600);
    server.current.says(golden('server-hello'));
    expect(server.current.received).toEqual([]);
    expect(live.state).toBe('connected');
  });

  test('a right that ends is told with its code', async () => {
    const live = connection();
    const { listener, log } = recorder();
    live.subscribe(ORDER, listener);
    await connected(live);
    server.current.says(golden('server-subscribed'));
    server.current.says(golden('server-unsubscribed-forbidden'));
    expect(log.at(-1)).toBe(`unsubscribed ${String(SubscriptionCode.endedByServer)} forbidden`);
  });

  test('leaving lingers, so that a page change does not flap', async () => {
    const live = connection();
    const leave = live.subscribe(ORDER, {});
    await connected(live);
    server.current.says(golden('server-subscribed'));
    leave();
    expect(server.current.received).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1500);
    expect(server.current.last()).toEqual(JSON.parse(golden('client-unsubscribe')));
  });
});

describe('coming back', () => {
  test('waits longer each time, up to the cap', async () => {
    const live = connection();
    live.connect();
    await vi.advanceTimersByTimeAsync(0);
    for (const wait of [500, 1000, 2000]) {
      const before = server.sockets.length + server.sources.length;
      if (server.sources.length > 0) break;
      server.current.closes(1006);
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(server.sockets.length + server.sources.length).toBe(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(server.sockets.length + server.sources.length).toBe(before + 1);
    }
  });

  test('a suspended account stays away', async () => {
    const live = connection();
    await connected(live);
    server.current.closes(CloseCode.suspended);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.sockets).toHaveLength(1);
    expect([live.state, live.code]).toEqual(['disconnected', CloseCode.suspended]);
  });

  test('after a frame that was not understood it does not resume', async () => {
    const live = connection();
    live.subscribe(ORDER, {});
    await connected(live);
    server.current.says(golden('server-subscribed'));
    server.current.closes(CloseCode.badFrame);
    await vi.advanceTimersByTimeAsync(600);
    server.current.says(golden('server-hello'));
    expect(server.current.last()).toEqual({ type: 'subscribe', id: 2, channel: ORDER });
  });

  test('a server that fell silent is left', async () => {
    const live = connection();
    await connected(live);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(server.current.last()).toEqual({ type: 'ping' });
    await vi.advanceTimersByTimeAsync(50_000);
    expect(live.code).toBe(ConnectionCode.serverSilent);
  });

  test('the rights are prolonged before the token ends', async () => {
    const live = connection();
    await connected(live);
    const { current } = server;
    for (let i = 0; i < 30; i++) {
      current.says(golden('server-pong'));
      await vi.advanceTimersByTimeAsync(20_000);
    }
    expect(current.received).toContainEqual({ type: 'refresh', ticket: 'ticket-2' });
  });

  test('waking does not wait for the timer', async () => {
    const live = connection();
    await connected(live);
    server.current.closes(1006);
    live.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.sockets).toHaveLength(2);
  });
});

describe('server-sent events', () => {
  async function fallenBack(live: LiveConnection): Promise<void> {
    live.connect();
    for (let i = 0; i < 3; i++) {
      await vi.advanceTimersByTimeAsync(5000);
      server.current.closes(1006);
    }
    await vi.advanceTimersByTimeAsync(5000);
  }

  test('take over when sockets do not get through, and resume by address', async () => {
    const live = connection();
    const { listener, told } = recorder();
    live.subscribe(ORDER, listener);
    await fallenBack(live);
    const first = new URL(server.currentSource.url);
    expect(first.protocol).toBe('http:');
    expect(first.searchParams.get('channels')).toBe(ORDER);
    server.currentSource.says(JSON.parse(golden('server-hello')));
    server.currentSource.says({ ...(JSON.parse(golden('server-subscribed')) as object), id: undefined });
    expect(told()).toEqual(['snapshot pending']);
    server.currentSource.onerror?.();
    await vi.advanceTimersByTimeAsync(5000);
    expect(new URL(server.currentSource.url).searchParams.get('after')).toBe(`${ORDER}@${EPOCH}:4711`);
  });

  test('are given the params of a channel by address', async () => {
    const live = connection();
    live.subscribe('actions', {}, { success: 'false' });
    await fallenBack(live);
    expect(new URL(server.currentSource.url).searchParams.get('params')).toBe('actions@{"success":"false"}');
  });

  test('open anew when the channels change', async () => {
    const live = connection();
    live.subscribe(ORDER, {});
    await fallenBack(live);
    server.currentSource.says(JSON.parse(golden('server-hello')));
    live.subscribe('user:1', {});
    await vi.advanceTimersByTimeAsync(100);
    expect(new URL(server.currentSource.url).searchParams.get('channels')).toBe(`${ORDER},user:1`);
    expect(server.sources[0]?.closed).toBe(true);
  });

  /** Streams carry no request ids, but the frames are those of sockets. */
  function frame(name: string): Record<string, unknown> {
    const { id: _, ...rest } = JSON.parse(golden(name)) as Record<string, unknown>;
    return rest;
  }

  test('tell the same story as a socket would', async () => {
    const bySocket = recorder();
    const byStream = recorder();
    const story = ['server-subscribed', 'server-event-order-accepted', 'server-state-position'];
    const socket = connection();
    socket.subscribe(ORDER, bySocket.listener);
    await connected(socket);
    const { id } = server.current.last() as { id: number };
    for (const name of story) {
      const each = frame(name);
      server.current.says(each['type'] === 'subscribed' ? { ...each, id } : each);
    }
    const stream = connection();
    stream.subscribe(ORDER, byStream.listener);
    await fallenBack(stream);
    server.currentSource.says(frame('server-hello'));
    for (const name of story) server.currentSource.says(frame(name));
    expect(byStream.told()).toEqual(['snapshot pending', 'order.accepted', 'state position']);
    expect(byStream.told()).toEqual(bySocket.told());
  });

  test('tell in their last frame why they end, as a close code would', async () => {
    const live = connection({ backoff: { random: () => 0 } });
    live.subscribe(ORDER, {});
    await fallenBack(live);
    server.currentSource.says(frame('server-hello'));
    server.currentSource.says(frame('server-closed'));
    expect(live.code).toBe(CloseCode.tooMany);
    expect(server.sources[0]?.closed).toBe(true);
    // A usual loss would have been over after a quarter of a second.
    await vi.advanceTimersByTimeAsync(999);
    expect(server.sources).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.sources).toHaveLength(2);
  });

  test('are not opened again for an account that is shut', async () => {
    const live = connection();
    live.subscribe(ORDER, {});
    await fallenBack(live);
    server.currentSource.says(frame('server-hello'));
    server.currentSource.says({ type: 'closed', code: CloseCode.suspended, reason: 'account suspended' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.sources).toHaveLength(1);
    expect(live.state).toBe('disconnected');
  });
});
