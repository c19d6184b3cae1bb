import type { Order, Payment } from '@foodieexpress/client';
import { useClient, useUser } from '@foodieexpress/session';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const ALL = ['orders'];

export function useActiveOrders() {
  const { ordering } = useClient();
  const user = useUser();
  return useQuery({
    queryKey: [...ALL, 'active'],
    queryFn: () => ordering.orders({ state: 'active', limit: 20 }),
    enabled: user !== undefined,
  });
}

export function usePastOrders() {
  const { ordering } = useClient();
  return useInfiniteQuery({
    queryKey: [...ALL, 'past'],
    queryFn: ({ pageParam }) =>
      ordering.orders({ state: 'past', limit: 10, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function useOrder(id: string) {
  const { ordering } = useClient();
  return useQuery({ queryKey: [...ALL, 'one', id], queryFn: () => ordering.order(id) });
}

export function usePlaceOrder() {
  const { ordering } = useClient();
  const queries = useQueryClient();
  const refresh = useRefreshOrders();
  return useMutation({
    mutationFn: ({ quoteId, payment, key }: { quoteId: string; payment: Payment; key: string }) =>
      ordering.place(quoteId, payment, key),
    onSuccess: (order: Order) => {
      // Its page opens at once, with what is known already.
      queries.setQueryData([...ALL, 'one', order.id], order);
      void refresh();
    },
  });
}

export function useCancelOrder(id: string) {
  const { ordering } = useClient();
  const queries = useQueryClient();
  const refresh = useRefreshOrders();
  return useMutation({
    mutationFn: (reason: string) => ordering.cancel(id, reason),
    onSuccess: (order: Order) => {
      queries.setQueryData([...ALL, 'one', id], order);
      return refresh();
    },
  });
}

export function useRefreshOrders(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ALL });
}
