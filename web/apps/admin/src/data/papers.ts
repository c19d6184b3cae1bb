import type { OnboardingRole } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const WAITING = 'papers-waiting';
const PAPERS = 'papers';
const AGAIN_MS = 20_000;

export function useWaiting(role: OnboardingRole | '') {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [WAITING, role],
    queryFn: ({ pageParam }) =>
      client.onboarding.waiting({
        limit: 30,
        ...(role === '' ? {} : { role }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: AGAIN_MS,
  });
}

export function usePapers(accountId: string, role: OnboardingRole) {
  const client = useClient();
  return useQuery({
    queryKey: [PAPERS, accountId, role],
    queryFn: () => client.onboarding.of(accountId, role),
  });
}

export function usePapersCommands(accountId: string, role: OnboardingRole) {
  const client = useClient();
  const queries = useQueryClient();
  const onSettled = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: [PAPERS, accountId, role] }),
      queries.invalidateQueries({ queryKey: [WAITING] }),
      queries.invalidateQueries({ queryKey: ['accounts'] }),
    ]);
  return {
    accept: useMutation({ mutationFn: (id: string) => client.onboarding.accept(id), onSettled }),
    refuse: useMutation({
      mutationFn: ({ id, reason }: { id: string; reason: string }) => client.onboarding.refuse(id, reason),
      onSettled,
    }),
    sendBack: useMutation({
      mutationFn: (reason: string) => client.onboarding.sendBack(accountId, role, reason),
      onSettled,
    }),
    approve: useMutation({
      mutationFn: (waiver: string | undefined) => client.accounts.approve(accountId, waiver),
      onSettled,
    }),
  };
}
