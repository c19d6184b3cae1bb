import type { AccountState, Role } from '@foodieexpress/client';
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

export interface AccountFilter {
  q: string;
  role: Role | '';
  state: AccountState | '';
  waiting: boolean;
  sort: 'newest' | 'oldest' | 'active';
}

export function useAccounts(filter: AccountFilter) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['accounts', filter],
    queryFn: ({ pageParam }) =>
      client.administration.accounts({
        limit: LIMIT,
        sort: filter.sort,
        ...(filter.q === '' ? {} : { q: filter.q }),
        ...(filter.role === '' ? {} : { role: filter.role }),
        ...(filter.state === '' ? {} : { state: filter.state }),
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
