import type { Point } from '@foodieexpress/client';
import { decodePolyline, measure, metresBetween } from '@foodieexpress/map';
import { useClient } from '@foodieexpress/session';
import { useRef } from 'react';
import type { SimulatedRide } from './ride';

/** How long a simulated rider waits at one corner, in city time. */
const WAIT_MS = 40_000;

/**
 * Lets a simulated rider without a job do what real ones do: ride on to a corner with restaurants. Call what it returns
 * with each reading.
 */
export function useDrift(wanted: boolean): (ride: SimulatedRide | undefined, now: number) => void {
  const client = useClient();
  const planning = useRef(false);
  const idleSince = useRef<number | undefined>(undefined);
  return (ride, now) => {
    if (!wanted || ride?.idle !== true) {
      idleSince.current = undefined;
      return;
    }
    idleSince.current ??= now - (ride.started ? 0 : WAIT_MS);
    if (planning.current || now - idleSince.current < WAIT_MS) return;
    planning.current = true;
    const plan = async () => {
      const places = (await client.catalog.restaurants({ limit: 50 })).items.map((one) => one.location);
      const to = corner(ride.place, places, Math.random());
      if (to === undefined) return;
      const route = await client.places.route(ride.place, to);
      ride.wander(measure(decodePolyline(route.polyline)), route.durationSeconds);
    };
    plan()
      // Without an answer the rider waits where they are, and asks again after another pause.
      .catch(() => undefined)
      .finally(() => {
        planning.current = false;
        idleSince.current = undefined;
      });
  };
}

/** One of the places, nearer ones more likely; `roll` is from 0 to 1. Undefined without places. */
export function corner(from: Point, places: readonly Point[], roll: number): Point | undefined {
  const weights = places.map((place) => 1 / (300 + metresBetween(from, place)));
  let left = roll * weights.reduce((sum, weight) => sum + weight, 0);
  return places.find((_, index) => (left -= weights[index] ?? 0) <= 0) ?? places.at(-1);
}
