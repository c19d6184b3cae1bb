import { expect, test } from 'vitest';
import { FixQueue } from './fix-queue';

const FIX = { lat: 43.73, lng: 7.42, recordedAt: '2026-11-21T18:00:00Z' };

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

test('what was not acknowledged survives a reload, and numbers go on', () => {
  const store = memory();
  const before = new FixQueue('r', store, () => 's');
  before.add(FIX);
  before.add(FIX);
  const after = new FixQueue('r', store, () => 'other');
  after.add(FIX);
  expect(after.batch('now')).toMatchObject({ session: 's', fixes: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] });
});

test('an answered batch leaves only what was added meanwhile', () => {
  const queue = new FixQueue('r', memory(), () => 's');
  queue.add(FIX);
  const batch = queue.batch('now')!;
  queue.add(FIX);
  queue.settled(batch, { session: 's', acknowledged: 1, stored: 1, duplicates: 0, refused: [] });
  expect(queue.batch('now')?.fixes.map((fix) => fix.seq)).toEqual([2]);
});

test('a refused position is not sent for ever', () => {
  const queue = new FixQueue('r', memory(), () => 's');
  queue.add(FIX);
  const batch = queue.batch('now')!;
  const refused = [{ seq: 1, code: 'tracking.jump', field: 'lat' }];
  queue.settled(batch, { session: 's', acknowledged: 0, stored: 0, duplicates: 0, refused });
  expect(queue.size).toBe(0);
});

test('a session with too many gaps is left, and what it refused is sent in a new one', () => {
  const sessions = ['first', 'second'];
  const queue = new FixQueue('r', memory(), () => sessions.shift()!);
  queue.add(FIX);
  queue.add(FIX);
  const batch = queue.batch('now')!;
  queue.add(FIX);
  const refused = [{ seq: 2, code: 'tracking.too-many-gaps', field: 'seq' }];
  queue.settled(batch, { session: 'first', acknowledged: 1, stored: 1, duplicates: 0, refused });
  expect(queue.batch('now')).toMatchObject({ session: 'second', fixes: [{ seq: 1 }, { seq: 2 }] });
});
