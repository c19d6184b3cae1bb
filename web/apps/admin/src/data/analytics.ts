import { useClient } from '@foodieexpress/session';
import { useQuery } from '@tanstack/react-query';
import { asPlatformQuery, type AnalyticsRange } from './analytics-range';

const AGAIN_MS = 30_000;
const WEEKS = 12;

/** Asked again while it is looked at: what happens now is in it seconds later. */
export function usePlatform(range: AnalyticsRange) {
  const client = useClient();
  const query = asPlatformQuery(range);
  return useQuery({
    queryKey: ['analytics', query],
    queryFn: () => client.analytics.platform(query),
    enabled: query !== undefined,
    refetchInterval: AGAIN_MS,
    placeholderData: (before) => before,
  });
}

export function useCohorts() {
  const client = useClient();
  return useQuery({ queryKey: ['retention', WEEKS], queryFn: () => client.analytics.retention(WEEKS) });
}

export function useBehaviour(id: string) {
  const client = useClient();
  return useQuery({ queryKey: ['behaviour', id], queryFn: () => client.analytics.behavior(id) });
}
