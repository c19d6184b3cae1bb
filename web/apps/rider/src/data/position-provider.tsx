import type { MapConfig } from '@foodieexpress/client';
import { decodePolyline, measure } from '@foodieexpress/map';
import { useClient, useUser } from '@foodieexpress/session';
import { useClock } from '@foodieexpress/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { PositionContext, type PositionValue } from './position-context';
import { SimulatedRide } from './ride';
import { useDrift } from './use-drift';
import { useFixes } from './use-fixes';
import { useReceiver } from './use-receiver';
import { useRider } from './work';

const EVERY_MS = 5000;
/** In a city at sixty times the pace: positions no more often than this on the wall clock. */
const SHORTEST_MS = 250;
const SIMULATED = 'foodie.rider.simulated';

/** Knows where the rider is and tells the server while they work. */
export function PositionProvider({ config, children }: { config: MapConfig; children: ReactNode }) {
  const client = useClient();
  const clock = useClock();
  const userId = useUser()?.id ?? '';
  const rider = useRider().data;
  const demo = useQuery({
    queryKey: ['demo'],
    queryFn: client.accounts.demo,
    retry: false,
    staleTime: Infinity,
  });
  const [choice, setChoice] = useState(readChoice);
  const [reading, setReading] = useState<PositionValue['reading']>();
  const simulated = choice ?? (demo.isSuccess || !('geolocation' in navigator));
  const working = rider !== undefined && rider.status !== 'offline';
  const receiver = useReceiver(!simulated && !demo.isPending);
  const { add, waiting } = useFixes(userId, working);
  const ride = useRef<SimulatedRide | undefined>(undefined);

  const job = rider?.activeDeliveries[0];
  const polyline = job?.leg?.polyline;
  const duration = job?.leg?.durationSeconds ?? 0;
  const known = rider !== undefined;
  useEffect(() => {
    if (!known) return;
    ride.current ??= new SimulatedRide(rider.position ?? config.center);
    ride.current.follow(polyline === undefined ? undefined : measure(decodePolyline(polyline)), duration);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new position of the rider does not restart the ride
  }, [known, polyline, duration, config.center]);

  const drift = useDrift(simulated && rider?.status === 'online');
  const tick = useEffectEvent(() => {
    const now = clock.now();
    drift(ride.current, now);
    const next = simulated ? ride.current?.reading(now) : receiver.latest.current;
    if (next === undefined) return;
    const recordedAt = new Date(now).toISOString();
    setReading({ ...next, recordedAt });
    if (!working) return;
    add({ ...next, recordedAt, ...(simulated ? { mock: true } : {}) });
  });
  useEffect(() => {
    tick();
    const timer = setInterval(() => tick(), Math.max(SHORTEST_MS, EVERY_MS / clock.rate));
    return () => clearInterval(timer);
  }, [clock, clock.rate, known, working, simulated]);

  const value = useMemo<PositionValue>(
    () => ({
      reading,
      source: simulated ? 'simulated' : 'gps',
      setSimulated: (on) => {
        setChoice(on);
        writeChoice(on);
      },
      problem: simulated ? undefined : receiver.problem,
      waiting,
    }),
    [reading, simulated, receiver.problem, waiting],
  );
  return <PositionContext value={value}>{children}</PositionContext>;
}

function readChoice(): boolean | undefined {
  try {
    const stored = localStorage.getItem(SIMULATED);
    return stored === null ? undefined : stored === 'true';
  } catch {
    return undefined;
  }
}

function writeChoice(on: boolean): void {
  try {
    localStorage.setItem(SIMULATED, String(on));
  } catch {
    // The choice then lasts as long as the page.
  }
}
