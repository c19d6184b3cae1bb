import type { NewLegalHold } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const HOLDS = ['legal-holds'];

export function useKeptData() {
  const client = useClient();
  return useQuery({ queryKey: ['retention-classes'], queryFn: () => client.settings.retention() });
}

export function useHolds() {
  const { settings } = useClient();
  return useInfiniteQuery({
    queryKey: HOLDS,
    queryFn: ({ pageParam }) => settings.holds(pageParam === '' ? {} : { cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function useChangeHolds() {
  const { settings } = useClient();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: HOLDS });
  const place = useMutation({ mutationFn: (hold: NewLegalHold) => settings.placeHold(hold), onSuccess });
  const release = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => settings.releaseHold(id, reason),
    onSuccess,
  });
  return { place, release };
}
