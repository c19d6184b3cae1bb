import type { Point, Replay, ReplayEntry, ReplayFix } from '@foodieexpress/client';
import { bearingBetween, between, metresBetween } from '@foodieexpress/map';

/** A fix with what a player needs at hand. */
interface Mark {
  at: number;
  point: Point;
  /** Metres ridden until here. */
  along: number;
  bearing: number;
}

export interface Ride {
  name: string;
  from: number;
  to: number;
  marks: Mark[];
}

export interface Moment {
  rider: string;
  point: Point;
  bearing: number;
  along: number;
}

/** Fixes that were flagged as jumps or as reported by a mock provider are not ridden. */
const UNTRUSTED = 1 | 4;
/** A rider who was silent for longer is not made to glide: nobody knows the way between. */
const SILENCE_MS = 120_000;

export interface Timeline {
  begin: number;
  end: number;
  rides: Ride[];
  entries: (ReplayEntry & { time: number })[];
}

export function timelineOf(replay: Replay): Timeline {
  const rides = replay.rides.map((ride) => ({
    name: ride.name,
    from: Date.parse(ride.from),
    to: Date.parse(ride.to),
    marks: marksOf(ride.fixes),
  }));
  return {
    begin: Date.parse(replay.from),
    end: Math.max(Date.parse(replay.from) + 1000, Date.parse(replay.to)),
    rides,
    entries: replay.entries.map((entry) => ({ ...entry, time: Date.parse(entry.at) })),
  };
}

/** Where the rider was, undefined while nobody had the order or before the first position. */
export function momentAt({ rides }: Timeline, time: number): Moment | undefined {
  const ride = rides.findLast((each) => each.from <= time);
  if (ride === undefined || time > ride.to) return undefined;
  const next = ride.marks.findIndex((mark) => mark.at > time);
  const before = ride.marks[(next === -1 ? ride.marks.length : next) - 1];
  if (before === undefined) return undefined;
  const after = next === -1 ? undefined : ride.marks[next];
  const still = after === undefined || after.at - before.at > SILENCE_MS;
  const share = still ? 0 : (time - before.at) / (after.at - before.at);
  return {
    rider: ride.name,
    point: still ? before.point : between(before.point, after.point, share),
    bearing: before.bearing,
    along: still ? before.along : before.along + (after.along - before.along) * share,
  };
}

/** The last entry that had happened, -1 before the first. */
export function entryAt({ entries }: Timeline, time: number): number {
  return entries.findLastIndex((entry) => entry.time <= time);
}

function marksOf(fixes: ReplayFix[]): Mark[] {
  const trusted = fixes.filter(({ flags }) => (flags & UNTRUSTED) === 0);
  const marks: Mark[] = [];
  trusted.forEach((fix, index) => {
    const previous = marks.at(-1);
    const next = trusted[index + 1];
    const step = previous === undefined ? 0 : metresBetween(previous.point, fix);
    marks.push({
      at: Date.parse(fix.recordedAt),
      point: { lat: fix.lat, lng: fix.lng },
      along: (previous?.along ?? 0) + step,
      bearing:
        fix.headingDegrees ?? (next === undefined ? (previous?.bearing ?? 0) : bearingBetween(fix, next)),
    });
  });
  return marks;
}
