import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Reading } from './ride';

const LOST_MS = 30_000;

export interface Receiver {
  latest: RefObject<Reading | undefined>;
  problem: 'denied' | 'lost' | undefined;
}

/** The browser's own position, watched as long as it is wanted. */
export function useReceiver(wanted: boolean): Receiver {
  const latest = useRef<Reading | undefined>(undefined);
  const [problem, setProblem] = useState<Receiver['problem']>();
  useEffect(() => {
    if (!wanted) return;
    if (!('geolocation' in navigator)) {
      const timer = setTimeout(() => setProblem('denied'));
      return () => clearTimeout(timer);
    }
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) => {
        setProblem(undefined);
        latest.current = {
          lat: coords.latitude,
          lng: coords.longitude,
          accuracyMetres: coords.accuracy,
          ...(coords.speed === null ? {} : { speedMps: coords.speed }),
          ...(coords.heading === null || Number.isNaN(coords.heading)
            ? {}
            : { headingDegrees: coords.heading }),
        };
      },
      (error) => setProblem(error.code === error.PERMISSION_DENIED ? 'denied' : 'lost'),
      { enableHighAccuracy: true, maximumAge: 2000, timeout: LOST_MS },
    );
    return () => {
      navigator.geolocation.clearWatch(watch);
      setProblem(undefined);
    };
  }, [wanted]);
  return { latest, problem };
}
