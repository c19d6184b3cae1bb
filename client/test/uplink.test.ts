import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TokenSource } from '../src/api/http';
import { isProblem } from '../src/api/problem';
import type { FixBatch, FixReceipt } from '../src/api/types';
import { Uplink } from '../src/live/uplink';
import { decodeUplink } from '../src/live/uplink-frames';
import { FakeServer } from './fake-server';
import { golden, goldenNames } from './golden';

const BATCH = JSON.parse(golden('uplink-client-fixes')) as FixBatch;
const AUTH = JSON.parse(golden('uplink-client-auth')) as { token: string };

/** A session whose token the test changes. */
class FakeTokens implements TokenSource {
  accessToken: string | undefined = AUTH.token;
  next: string | undefined = 'renewed';
  readonly refused: (string | undefined)[] = [];

  renew(refused: string | undefined): Promise<string | undefined> {
    this.refused.push(refused);
    this.accessToken = this.next;
    return Promise.resolve(this.next);
  }
}

let server: FakeServer;
let tokens: FakeTokens;
let uplink: Uplink;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  tokens = new FakeTokens();
  uplink = new Uplink({
    url: 'ws://foodie.test/api/v1/riders/me/fixes/stream',
    tokens,
    socket: server.socket,
    backoff: { random: () => 0 },
  });
});

afterEach(() => {
  uplink.close();
  vi.useRealTimers();
});

async function opened(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  server.current.onopen?.();
}

async function ready(): Promise<void> {
  uplink.open();
  await opened();
  server.current.says(golden('uplink-server-ready'));
}

/** What became of a batch: its receipt, or the code and status of the refusal. */
async function outcome(sent: Promise<FixReceipt>): Promise<unknown> {
  try {
    return await sent;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return `${error.status} ${error.code}`;
  }
}

describe('golden messages', () => {
  test.each(goldenNames('uplink-server-'))('%s is understood whole', (name) => {
    expect(decodeUplink(golden(name))).toEqual(JSON.parse(golden(name)));
  });

  test.each(['', '7', 'null', '[]', '{"type":"later"}', '{"type":"ack"}', '{"type":"error","code":1}'])(
    '%j is left alone',
    (text) => {
      expect(decodeUplink(text)).toBeUndefined();
    },
  );

  test('token and fixes are written as the server reads them', async () => {
    await ready();
    void outcome(uplink.send(BATCH));
    expect(server.current.received).toEqual([AUTH, BATCH]);
  });
});

test('a batch is settled by its acknowledgement, and only then the next one may go', async () => {
  await ready();
  expect(uplink.isReady).toBe(true);
  const sent = outcome(uplink.send(BATCH));
  expect(uplink.isReady).toBe(false);
  expect(await outcome(uplink.send(BATCH))).toBe('0 client.offline');
  server.current.says({ ...JSON.parse(golden('uplink-server-ack')), session: 'another' });
  expect(uplink.isReady).toBe(false);
  server.current.says(golden('uplink-server-ack-refused'));
  expect(await sent).toMatchObject({ acknowledged: 1, refused: [{ seq: 2 }] });
  expect(uplink.isReady).toBe(true);
});

test('nothing is sent before the server knows whose line it is', async () => {
  uplink.open();
  await opened();
  expect(uplink.isReady).toBe(false);
  expect(await outcome(uplink.send(BATCH))).toBe('0 client.offline');
  expect(server.current.received).toEqual([AUTH]);
});

test('a lost line gives the batch back, and opens again after a pause', async () => {
  await ready();
  const sent = outcome(uplink.send(BATCH));
  server.current.closes(1006);
  expect(await sent).toBe('0 client.offline');
  await vi.advanceTimersByTimeAsync(499);
  expect(server.sockets).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(server.sockets).toHaveLength(2);
});

test('a line that answers nothing is lost', async () => {
  await ready();
  const sent = outcome(uplink.send(BATCH));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await sent).toBe('0 client.offline');
  expect(server.sockets[0]?.closedByClient).toBe(true);
  await vi.advanceTimersByTimeAsync(500);
  expect(server.sockets).toHaveLength(2);
});

test('an open line without fixes is not given up', async () => {
  await ready();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(server.sockets).toHaveLength(1);
  expect(uplink.isReady).toBe(true);
});

test('where sockets do not get through, attempts become rare', async () => {
  uplink.open();
  for (let i = 0; i < 10; i++) {
    await vi.advanceTimersByTimeAsync(30_000);
    server.current.closes(1006);
  }
  const before = server.sockets.length;
  await vi.advanceTimersByTimeAsync(29_000);
  expect(server.sockets).toHaveLength(before);
});

test('a new token is told before the next fixes, on the same line', async () => {
  await ready();
  tokens.accessToken = 'newer';
  void outcome(uplink.send(BATCH));
  expect(server.current.received.slice(1)).toEqual([{ type: 'auth', token: 'newer' }, BATCH]);
  expect(server.sockets).toHaveLength(1);
});

test('a token that ran out is renewed for the next line, and the batch kept', async () => {
  await ready();
  const sent = outcome(uplink.send(BATCH));
  server.current.says({ type: 'error', code: 'identity.token-not-valid', message: 'x', errors: {} });
  server.current.closes(4401);
  expect(await sent).toBe('503 identity.token-not-valid');
  await vi.advanceTimersByTimeAsync(500);
  await opened();
  expect(tokens.refused).toEqual([AUTH.token]);
  expect(server.current.received).toEqual([{ type: 'auth', token: 'renewed' }]);
});

test('no line is opened for who has been signed out', async () => {
  await ready();
  tokens.next = undefined;
  server.current.closes(4401);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(server.sockets).toHaveLength(1);
});

test('an overloaded server may have the batch again, a refused one is refused for good', async () => {
  await ready();
  const first = outcome(uplink.send(BATCH));
  server.current.says(golden('uplink-server-error-overloaded'));
  expect(await first).toBe('503 tracking.overloaded');
  const second = outcome(uplink.send(BATCH));
  server.current.says(golden('uplink-server-error-invalid'));
  expect(await second).toBe('400 platform.invalid');
  expect(uplink.isReady).toBe(true);
});

test('a closed line stays closed', async () => {
  await ready();
  uplink.close();
  expect(server.current.closedByClient).toBe(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(server.sockets).toHaveLength(1);
});
