import type { Role } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const RIDERS_MS = 10_000;
const LIMIT = 30;

export function useOrders(filter: { q: string; status: string }) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['orders', filter],
    queryFn: ({ pageParam }) =>
      client.ordering.orders({
        limit: LIMIT,
        ...(filter.q === '' ? {} : { q: filter.q }),
        ...(filter.status === '' ? {} : { status: filter.status }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function useRiders() {
  const client = useClient();
  return useQuery({
    queryKey: ['riders'],
    queryFn: () => client.dispatch.riders({ limit: 100 }),
    refetchInterval: RIDERS_MS,
  });
}

export function useAccounts(filter: { q: string; role: Role | ''; waiting: boolean }) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['accounts', filter],
    queryFn: ({ pageParam }) =>
      client.accounts.list({
        limit: LIMIT,
        ...(filter.q === '' ? {} : { q: filter.q }),
        ...(filter.role === '' ? {} : { role: filter.role }),
        ...(filter.waiting ? { status: 'pending' } : {}),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function useApprove() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => client.accounts.approve(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
}
