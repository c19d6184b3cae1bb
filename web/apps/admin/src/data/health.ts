import { useClient } from '@foodieexpress/session';
import { useQuery } from '@tanstack/react-query';

/** Servers say how they fare as often. */
const NOW_MS = 10_000;
const MINUTE_MS = 60_000;

export const HOURS = [1, 6, 24, 168, 336] as const;
export type Hours = (typeof HOURS)[number];

export function useHealth() {
  const client = useClient();
  return useQuery({ queryKey: ['health'], queryFn: () => client.health.now(), refetchInterval: NOW_MS });
}

export function useHealthHistory(hours: Hours) {
  const client = useClient();
  return useQuery({
    queryKey: ['health-history', hours],
    queryFn: () => client.health.history(hours),
    refetchInterval: MINUTE_MS,
    placeholderData: (before) => before,
  });
}
