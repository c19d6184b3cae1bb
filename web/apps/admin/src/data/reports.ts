import type { ReportKind, ReportSubscription } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const LIMIT = 30;

export function useReports(kind: ReportKind | '') {
  const { reports } = useClient();
  return useInfiniteQuery({
    queryKey: ['reports', kind],
    queryFn: ({ pageParam }) =>
      reports.list({
        limit: LIMIT,
        ...(kind === '' ? {} : { kind }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function useMakeReport() {
  const { reports } = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, day }: { kind: ReportKind; day: string }) => reports.make(kind, day),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  });
}

/** Which reports oneself gets by mail, and the way to change it. */
export function useSubscription() {
  const { reports } = useClient();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['report-subscription'], queryFn: () => reports.subscription() });
  const change = useMutation({
    mutationFn: (wanted: ReportSubscription) => reports.subscribe(wanted),
    onSuccess: (now) => queries.setQueryData(['report-subscription'], now),
  });
  return { query, change };
}
