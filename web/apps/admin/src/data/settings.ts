import type { PlatformSettings, SettingValue } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const SETTINGS = ['settings'];
const VERSIONS = ['settings-versions'];

export function useSettings() {
  const client = useClient();
  return useQuery({ queryKey: SETTINGS, queryFn: client.settings.get });
}

export function useSettingsVersions() {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: VERSIONS,
    queryFn: ({ pageParam }) =>
      client.settings.versions({ limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** What held in that version. Versions never change. */
export function useSettingsVersion(version: number | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: ['settings-version', version],
    queryFn: () => client.settings.version(version ?? 0),
    enabled: version !== undefined,
    staleTime: Infinity,
  });
}

export function useSettingsCommands() {
  const client = useClient();
  const queries = useQueryClient();
  const onSuccess = (settings: PlatformSettings) => {
    queries.setQueryData(SETTINGS, settings);
    void queries.invalidateQueries({ queryKey: VERSIONS });
  };
  const change = useMutation({
    mutationFn: (wish: { version: number; changes: Record<string, SettingValue | null>; reason: string }) =>
      client.settings.change(wish.version, wish.changes, wish.reason),
    onSuccess,
  });
  const revert = useMutation({
    mutationFn: (wish: { version: number; to: number; reason: string }) =>
      client.settings.revert(wish.version, wish.to, wish.reason),
    onSuccess,
  });
  /** Looks again, after somebody else changed something. */
  const refresh = () => queries.invalidateQueries({ queryKey: SETTINGS });
  return { change, revert, refresh };
}
