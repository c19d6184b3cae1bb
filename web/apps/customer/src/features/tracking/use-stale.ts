import type { TrackedPosition } from '@foodieexpress/client';
import { useClock, useNow } from '@foodieexpress/ui';

/** Wall seconds without a fix after which the place on the map is a memory, not a fact. */
const STALE_AFTER = 20;

export interface Staleness {
  stale: boolean;
  /** Business seconds since the fix was taken. */
  ageSeconds: number;
}

export function useStale(position: TrackedPosition | undefined): Staleness {
  const { rate } = useClock();
  const now = useNow(1000);
  if (position === undefined) return { stale: false, ageSeconds: 0 };
  const ageSeconds = Math.max(0, (now - Date.parse(position.recordedAt)) / 1000);
  return { stale: ageSeconds / rate > STALE_AFTER, ageSeconds };
}
