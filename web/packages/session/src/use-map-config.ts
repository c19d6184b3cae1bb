import type { MapConfig } from '@foodieexpress/client';
import { useLocale } from '@foodieexpress/i18n';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from './client-context';

/** The market's map, currency and time zone; also sets the zone in which times are shown. */
export function useMapConfig(): UseQueryResult<MapConfig> {
  const client = useClient();
  const { setTimeZone } = useLocale();
  const query = useQuery({ queryKey: ['map-config'], queryFn: client.places.mapConfig, staleTime: Infinity });
  const timeZone = query.data?.timeZone;
  useEffect(() => {
    if (timeZone !== undefined) setTimeZone(timeZone);
  }, [timeZone, setTimeZone]);
  return query;
}
