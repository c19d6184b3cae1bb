import type { Eta, Tracking } from '@foodieexpress/client';
import { useChannel, useClient } from '@foodieexpress/session';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trackingReducer } from './tracking-reducer';

const POLL_MS = 8000;

export interface Tracked {
  tracking: Tracking | undefined;
  error: unknown;
  retry: () => void;
}

/** The tracking value: live, and by asking every few seconds for as long as the channel is not there. */
export function useTracking(orderId: string): Tracked {
  const { ordering } = useClient();
  const channel = useChannel(`order:${orderId}`, trackingReducer);
  const live = channel.status === 'live';
  const polled = useQuery({
    queryKey: ['tracking', orderId],
    queryFn: () => ordering.tracking(orderId),
    refetchInterval: live ? false : POLL_MS,
    enabled: !live,
  });
  const { data } = channel;
  const newer = data === undefined || (polled.data?.version ?? 0) > data.version ? polled.data : data;
  return {
    tracking: live ? data : newer,
    error: data === undefined && polled.data === undefined ? polled.error : null,
    retry: () => void polled.refetch(),
  };
}

/** By how many minutes the estimate has moved since this page was opened; undefined when it has not. */
export function useEtaShift(eta: Eta | undefined): number | undefined {
  const [first, setFirst] = useState(eta?.high);
  // During render, not in an effect: the first estimate is known before anything is shown.
  if (first === undefined && eta !== undefined) setFirst(eta.high);
  if (first === undefined || eta === undefined) return undefined;
  const minutes = Math.round((Date.parse(eta.high) - Date.parse(first)) / 60_000);
  // A minute up or down is the estimate breathing, not news.
  return Math.abs(minutes) < 2 ? undefined : minutes;
}
