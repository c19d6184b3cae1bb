import type { LiveEvent, Order } from '@foodieexpress/client';
import type { ChannelReducer } from '@foodieexpress/session';

/** A rider on the way to the kitchen. */
export interface Arrival {
  riderId: string;
  etaSeconds: number;
}

export interface Board {
  orders: Readonly<Record<string, Order>>;
  arrivals: Readonly<Record<string, Arrival>>;
}

export type ColumnKey = 'new' | 'preparing' | 'ready';

const RIDER = 'rider:';

/** Orders by id; the higher version wins, whichever way it came. */
export const boardReducer: ChannelReducer<Board> = {
  snapshot: (value) => {
    const { orders } = value as { orders: Order[] };
    return { orders: Object.fromEntries(orders.map((order) => [order.id, order])), arrivals: {} };
  },
  event: (board, event) => {
    const order = orderOf(event);
    return order === undefined ? board : withOrder(board, order);
  },
  state: (board, key, value) =>
    key.startsWith(RIDER)
      ? {
          ...board,
          arrivals: { ...board.arrivals, [key.slice(RIDER.length)]: value as Arrival },
        }
      : board,
};

export function withOrder(board: Board, order: Order): Board {
  const known = board.orders[order.id];
  if (known !== undefined && known.version > order.version) return board;
  return { ...board, orders: { ...board.orders, [order.id]: order } };
}

/** The orders of a column, the one to do first on top. */
export function columnOf(board: Board, column: ColumnKey): Order[] {
  return Object.values(board.orders)
    .filter((order) => columnKey(order) === column)
    .sort((a, b) => dueAt(a) - dueAt(b));
}

export function columnKey(order: Order): ColumnKey | undefined {
  switch (order.status) {
    case 'new':
    case 'pending':
      return 'new';
    case 'accepted':
    case 'confirmed':
    case 'preparing':
      return 'preparing';
    case 'ready':
      return 'ready';
    default:
      return undefined;
  }
}

function dueAt(order: Order): number {
  return Date.parse(order.readyAt ?? order.readyBy ?? order.placedAt ?? order.createdAt);
}

function orderOf(event: LiveEvent): Order | undefined {
  const order: unknown = event.data['order'];
  return typeof order === 'object' && order !== null ? (order as Order) : undefined;
}
