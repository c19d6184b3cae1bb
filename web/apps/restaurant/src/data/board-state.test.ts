import type { Order } from '@foodieexpress/client';
import { expect, test } from 'vitest';
import { boardReducer, columnOf, withOrder, type Board } from './board-state';

function order(id: string, status: string, version: number, placedAt = '2026-11-21T18:00:00Z'): Order {
  return { id, number: id, status, version, placedAt } as Order;
}

const EMPTY: Board = { orders: {}, arrivals: {} };

test('an older answer does not undo a newer event', () => {
  const board = withOrder(withOrder(EMPTY, order('a', 'ready', 5)), order('a', 'preparing', 4));
  expect(columnOf(board, 'ready').map((each) => each.id)).toEqual(['a']);
});

test('the oldest new order stands on top', () => {
  const late = order('late', 'new', 1, '2026-11-21T18:05:00Z');
  const early = order('early', 'new', 1, '2026-11-21T18:01:00Z');
  const board = boardReducer.snapshot({ orders: [late, early] });
  expect(columnOf(board, 'new').map((each) => each.id)).toEqual(['early', 'late']);
});

test('an order that was picked up leaves the board', () => {
  const board = withOrder(
    boardReducer.snapshot({ orders: [order('a', 'ready', 1)] }),
    order('a', 'picked_up', 2),
  );
  expect(columnOf(board, 'ready')).toEqual([]);
});

test('a rider’s minutes belong to the order', () => {
  const board = boardReducer.state?.(EMPTY, 'rider:a', { etaSeconds: 120 });
  expect(board?.arrivals['a']?.etaSeconds).toBe(120);
});
