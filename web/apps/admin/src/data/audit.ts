import { useClient } from '@foodieexpress/session';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';

const LIMIT = 50;
const DAY_MS = 86_400_000;
const SEAL_MS = 1_000;

export type AuditSpan = 'day' | 'week' | 'all';

export interface AuditFilter {
  subject: string;
  actor: string;
  /** The area of the action with its dot, or empty for all. */
  area: string;
  span: AuditSpan;
}

/** Rounded to the hour, so that the question stays the same while the page is open. */
function since(span: AuditSpan): string {
  const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  return new Date(hour - (span === 'day' ? 1 : 7) * DAY_MS).toISOString();
}

export function useAuditEntries({ subject, actor, area, span }: AuditFilter) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['audit', { subject, actor, area, span }],
    queryFn: ({ pageParam }) =>
      client.audit.entries({
        limit: LIMIT,
        ...(subject === '' ? {} : { subject }),
        ...(actor === '' ? {} : { actor }),
        ...(area === '' ? {} : { action: area }),
        ...(span === 'all' ? {} : { from: since(span) }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Asks again until the entry is sealed, which takes about a second. */
export function useAuditEntry(id: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['audit', id],
    queryFn: () => client.audit.entry(id),
    refetchInterval: (query) => (query.state.data?.proof === undefined ? SEAL_MS : false),
  });
}
