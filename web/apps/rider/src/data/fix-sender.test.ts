import { Problem, type FixBatch, type FixReceipt } from '@foodieexpress/client';
import { expect, test } from 'vitest';
import { FixQueue } from './fix-queue';
import { FixSender } from './fix-sender';

const FIX = { lat: 43.73, lng: 7.42, recordedAt: '2026-11-21T18:00:00Z' };
const PASSING = new Problem(503, 'tracking.overloaded', {});

/** A server that stores, with a line that may be down and a network that may be away. */
function world() {
  const stored: number[] = [];
  const ways: string[] = [];
  const kept = new Map<string, string>();
  const queue = new FixQueue(
    'r',
    { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    () => 's',
  );
  const state = { line: true, network: true, refusal: undefined as Problem | undefined };
  const take = (way: string, batch: FixBatch): Promise<FixReceipt> => {
    ways.push(way);
    if (state.refusal !== undefined) return Promise.reject(state.refusal);
    const fresh = batch.fixes.map(({ seq }) => seq).filter((seq) => !stored.includes(seq));
    stored.push(...fresh);
    return Promise.resolve({
      session: batch.session,
      acknowledged: batch.fixes.at(-1)?.seq ?? -1,
      stored: fresh.length,
      duplicates: batch.fixes.length - fresh.length,
      refused: [],
    });
  };
  const line = {
    get isReady() {
      return state.line;
    },
    send: (batch: FixBatch) => take('line', batch),
  };
  const post = (batch: FixBatch) =>
    state.network ? take('http', batch) : Promise.reject(new Problem(0, 'client.offline', {}));
  const sender = new FixSender(queue, line, post, () => Date.UTC(2026, 10, 21));
  const add = (count: number) => {
    for (let i = 0; i < count; i++) queue.add(FIX);
  };
  return { stored, ways, queue, state, line, sender, add };
}

test('what gathered in a dead zone leaves in order as soon as there is a line', async () => {
  const { stored, ways, queue, state, sender, add } = world();
  state.line = false;
  state.network = false;
  add(450);
  await sender.send();
  expect(queue.size).toBe(450);
  state.line = true;
  await sender.send();
  expect(ways).toEqual(['line', 'line', 'line']);
  expect(stored).toEqual(Array.from({ length: 450 }, (_, i) => i + 1));
  expect(queue.size).toBe(0);
});

test('without a line they go by HTTP, a batch at a time', async () => {
  const { stored, ways, state, sender, add } = world();
  state.line = false;
  add(250);
  await sender.send();
  expect(ways).toEqual(['http']);
  expect(stored).toHaveLength(200);
});

test('a batch whose answer was lost with the line goes again, and counts once', async () => {
  const { stored, queue, state, line, sender, add } = world();
  const { send } = line;
  line.send = async (batch) => {
    await send(batch);
    state.line = false;
    throw new Problem(0, 'client.offline', {});
  };
  add(3);
  await sender.send();
  expect(queue.size).toBe(3);
  add(1);
  await sender.send();
  expect(queue.size).toBe(0);
  expect(stored).toEqual([1, 2, 3, 4]);
});

test('an overloaded server keeps them waiting, a hopeless batch does not hold up the others', async () => {
  const { stored, queue, state, sender, add } = world();
  add(2);
  state.refusal = PASSING;
  await sender.send();
  expect(queue.size).toBe(2);
  state.refusal = new Problem(400, 'platform.invalid', {});
  await sender.send();
  expect(queue.size).toBe(0);
  state.refusal = undefined;
  add(1);
  await sender.send();
  expect(stored).toEqual([3]);
});

test('one batch at a time, however often it is asked', async () => {
  const { stored, ways, sender, add } = world();
  add(3);
  await Promise.all([sender.send(), sender.send(), sender.send()]);
  expect(ways).toEqual(['line']);
  expect(stored).toEqual([1, 2, 3]);
});
