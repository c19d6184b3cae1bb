import type { Action } from '@foodieexpress/client';
import { expect, test } from 'vitest';
import { actionsCsv } from './action-csv';
import { added, began, continued, leavesGap, merged, NO_TAIL, paused, TAIL_MAX } from './action-tail';

function action(n: number, more: Partial<Action> = {}): Action {
  return {
    id: `01932f5e-1c2b-7abc-8def-${String(n).padStart(12, '0')}`,
    at: '2026-11-21T18:00:00Z',
    source: 'request',
    service: 'ordering.order',
    method: 'place',
    action: 'business.do',
    role: 'customer',
    agent: 'browser',
    status: 200,
    success: true,
    calls: 1,
    failures: 0,
    durationMillis: 3.5,
    ...more,
  };
}

const actions = (from: number, to: number): Action[] =>
  Array.from({ length: to - from }, (_, i) => action(from + i)).reverse();
const ids = (rows: Action[]) => rows.map((row) => Number(row.id.slice(-12)));

test('rows stand once and newest first, whatever order they came in', () => {
  let tail = began(NO_TAIL, [action(5), action(3)]);
  tail = added(tail, { items: [action(9), action(5)] });
  // It took place earlier and was stored late.
  tail = added(tail, { items: [action(4)], leftOut: 7 });
  expect(ids(tail.rows)).toEqual([9, 5, 4, 3]);
  expect(tail.leftOut).toBe(7);
  expect(ids(merged(tail.rows, [action(4), action(1)]))).toEqual([9, 5, 4, 3, 1]);
});

test('a pause holds what comes and lets it in afterwards', () => {
  let tail = paused(began(NO_TAIL, [action(1)]));
  tail = added(tail, { items: [action(3), action(2)] });
  // The line broke meanwhile; the server began anew.
  tail = began(tail, [action(4), action(3), action(2), action(1)]);
  expect(ids(tail.rows)).toEqual([1]);
  expect(ids(tail.held)).toEqual([4, 3, 2]);
  tail = continued(tail);
  expect(ids(tail.rows)).toEqual([4, 3, 2, 1]);
  expect(tail.held).toEqual([]);
  expect(tail.paused).toBe(false);
});

test('neither what is shown nor what is held grows without end', () => {
  let tail = began(NO_TAIL, actions(0, 50));
  tail = added(tail, { items: actions(50, TAIL_MAX) });
  expect(tail.cut).toBe(false);
  tail = added(tail, { items: [action(TAIL_MAX)] });
  expect(tail.rows).toHaveLength(TAIL_MAX);
  expect(ids(tail.rows)[0]).toBe(TAIL_MAX);
  expect(tail.cut).toBe(true);
  const held = added(paused(began(NO_TAIL, [])), { items: actions(0, TAIL_MAX + 1) });
  expect(held.held).toHaveLength(TAIL_MAX);
  expect(held.cut).toBe(true);
});

test('a snapshot that does not reach down to the list leaves a gap', () => {
  expect(leavesGap(actions(100, 150), actions(0, 50))).toBe(true);
  expect(leavesGap(actions(100, 150), actions(80, 101))).toBe(false);
  // Fewer than a snapshot may have: there are no more.
  expect(leavesGap(actions(100, 120), actions(0, 50))).toBe(false);
  expect(leavesGap(actions(100, 150), [])).toBe(false);
});

test('after an outage what was shown stays if the snapshot reaches down to it', () => {
  const before = began(NO_TAIL, actions(0, 60));
  expect(began(before, actions(40, 90)).rows).toHaveLength(90);
  expect(ids(began(before, actions(100, 150)).rows).at(-1)).toBe(100);
});

test('a CSV holds what is shown, quoted, and no formula', () => {
  const [head, one, two, end] = actionsCsv([
    action(1, { error: 'a "quoted", one', detail: { parameters: { id: 'x' } } }),
    action(2, { error: '=1+1', success: false }),
  ]).split('\r\n');
  expect(head).toMatch(/^at,id,source,service,method/);
  expect(one).toContain(',3.5,"a ""quoted"", one",,"{""parameters"":{""id"":""x""}}"');
  expect(two).toContain(",false,1,0,3.5,'=1+1,,");
  expect(end).toBe('');
});
