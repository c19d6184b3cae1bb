import { isProblem, type Order } from '@foodieexpress/client';
import { useChannel, useClient, type ChannelValue } from '@foodieexpress/session';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { boardReducer, withOrder, type Board } from './board-state';

export type OrderCommand =
  | { kind: 'accept'; prepMinutes: number }
  | { kind: 'reject'; reason: string }
  | { kind: 'preparing' }
  | { kind: 'ready' };

export interface LiveBoard {
  board: ChannelValue<Board>;
  /** Takes in the answer to a command, which may come before or after its event. */
  learn: (order: Order) => void;
}

export function useBoard(restaurantId: string): LiveBoard {
  const channel = useChannel(`restaurant:${restaurantId}`, boardReducer);
  const [answers, setAnswers] = useState<Readonly<Record<string, Order>>>({});
  const learn = useCallback((order: Order) => setAnswers((all) => ({ ...all, [order.id]: order })), []);
  const board = useMemo(() => {
    const { data } = channel;
    if (data === undefined) return channel;
    // Only what the channel still holds: an old answer must not bring a closed order back.
    const known = Object.values(answers).filter((order) => Object.hasOwn(data.orders, order.id));
    return { ...channel, data: known.reduce(withOrder, data) };
  }, [channel, answers]);
  return { board, learn };
}

/** One command on one order. When the order has moved on meanwhile, its present state is fetched. */
export function useOrderCommand(
  order: Order,
  learn: (order: Order) => void,
): UseMutationResult<Order, Error, OrderCommand> {
  const { ordering } = useClient();
  return useMutation({
    mutationFn: (command: OrderCommand) => {
      switch (command.kind) {
        case 'accept':
          return ordering.accept(order.id, command.prepMinutes);
        case 'reject':
          return ordering.reject(order.id, command.reason);
        case 'preparing':
          return ordering.preparing(order.id);
        case 'ready':
          return ordering.ready(order.id);
      }
    },
    onSuccess: learn,
    onError: async (error) => {
      if (isProblem(error) && error.status === 409) learn(await ordering.order(order.id));
    },
  });
}
