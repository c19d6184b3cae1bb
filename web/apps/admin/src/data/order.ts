import type { Delivery, FoodieClient, Order } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFleetStore } from './fleet-provider';

const EVERY_MS = 5000;
const PAGE = 100;
const MOST_PAGES = 5;

export function useOrder(id: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['order', id],
    queryFn: () => client.ordering.order(id),
    refetchInterval: (query) => (query.state.data?.closedAt === undefined ? EVERY_MS : false),
  });
}

export function useOrderHistory(id: string, version: number) {
  const client = useClient();
  return useQuery({
    queryKey: ['order', id, 'history', version],
    queryFn: () => client.ordering.history(id),
    placeholderData: (before) => before,
    refetchInterval: EVERY_MS,
  });
}

/** The delivery of an order, null when there is none yet. */
export function useOrderDelivery(order: Order) {
  const client = useClient();
  const store = useFleetStore();
  return useQuery({
    queryKey: ['order', order.id, 'delivery'],
    queryFn: async () => {
      const id = store.deliveryOf(order.id);
      return id === undefined
        ? findDelivery(client, order.id, order.closedAt === undefined ? 'active' : 'past')
        : client.dispatch.delivery(id);
    },
    refetchInterval: order.closedAt === undefined ? EVERY_MS : false,
  });
}

export function useDecisions(deliveryId: string | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: ['decisions', deliveryId],
    queryFn: () => client.dispatch.decisions(deliveryId ?? ''),
    enabled: deliveryId !== undefined,
    refetchInterval: EVERY_MS * 2,
  });
}

export function useOrderCommands(order: Order) {
  const client = useClient();
  const queries = useQueryClient();
  const done = () => queries.invalidateQueries({ queryKey: ['order', order.id] });
  const cancel = useMutation({
    mutationFn: (reason: string) => client.ordering.cancel(order.id, reason),
    onSettled: done,
  });
  const assign = useMutation({
    mutationFn: ({ deliveryId, riderId }: { deliveryId: string; riderId: string }) =>
      client.dispatch.assign(deliveryId, riderId),
    onSettled: done,
  });
  return { cancel, assign };
}

async function findDelivery(
  client: FoodieClient,
  orderId: string,
  state: 'active' | 'past',
): Promise<Delivery | null> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await client.dispatch.deliveries({
      state,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const delivery = found.items.find((each) => each.orderId === orderId);
    if (delivery !== undefined) return delivery;
    cursor = found.next;
    if (cursor === undefined) break;
  }
  return null;
}
