import type { Place, Point } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

export function usePlaceSearch(text: string) {
  const { places } = useClient();
  const q = useSettled(text.trim(), 180);
  return useQuery({
    queryKey: ['places', q],
    queryFn: ({ signal }) => places.search(q, 6, signal),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}

/** The street at a point; asks again only when the point has come to rest. */
export function useStreetAt(point: Point | undefined) {
  const { places } = useClient();
  const lat = useSettled(point?.lat, 250);
  const lng = useSettled(point?.lng, 250);
  return useQuery<Place>({
    queryKey: ['street', lat, lng],
    queryFn: ({ signal }) => places.reverse({ lat: lat ?? 0, lng: lng ?? 0 }, signal),
    enabled: lat !== undefined && lng !== undefined,
    retry: false,
    staleTime: Infinity,
  });
}

/** The value once it has not changed for a while. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
