import type { Point } from '@foodieexpress/client';
import { between, bearingBetween, metresBetween, turn } from '../geo/path';
import { coordinates, type Features } from './source';

export interface FleetMark extends Point {
  id: string;
  name?: string;
  status: string;
  headingDegrees?: number;
}

interface Moving {
  mark: FleetMark;
  from: Point;
  fromHeading: number;
  heading: number;
  startedAt: number;
  duration: number;
  heardAt: number;
}

const LEAP_METRES = 800;
const LONGEST_MS = 6000;

/** Where every rider is between its fixes. Holds thousands: no allocation per rider that did not move. */
export class FleetMotion {
  private readonly riders = new Map<string, Moving>();
  private selected: string | undefined;

  constructor(private readonly smooth = true) {}

  get size(): number {
    return this.riders.size;
  }

  select(id: string | undefined): void {
    this.selected = id;
  }

  update(mark: FleetMark, now: number): void {
    const before = this.riders.get(mark.id);
    const from = before === undefined ? mark : place(before, now);
    const moved = metresBetween(from, mark);
    const still = before === undefined || moved > LEAP_METRES || moved < 0.5 || !this.smooth;
    const fallback = moved > 2 ? bearingBetween(from, mark) : (before?.heading ?? 0);
    const heading = mark.headingDegrees ?? fallback;
    this.riders.set(mark.id, {
      mark: { ...before?.mark, ...mark },
      from: still ? mark : from,
      fromHeading: before?.heading ?? heading,
      heading,
      startedAt: now,
      duration: still ? 0 : Math.min(LONGEST_MS, Math.max(400, now - before.heardAt)),
      heardAt: now,
    });
  }

  remove(id: string): void {
    this.riders.delete(id);
  }

  replace(marks: FleetMark[], now: number): void {
    const kept = new Set(marks.map((mark) => mark.id));
    for (const id of [...this.riders.keys()]) if (!kept.has(id)) this.riders.delete(id);
    for (const mark of marks) this.update(mark, now);
  }

  where(id: string, now: number): Point | undefined {
    const rider = this.riders.get(id);
    return rider === undefined ? undefined : place(rider, now);
  }

  moving(now: number): boolean {
    for (const rider of this.riders.values()) if (now - rider.startedAt < rider.duration) return true;
    return false;
  }

  features(now: number): Features {
    const features: Features['features'] = [];
    for (const rider of this.riders.values()) {
      const share = shareOf(rider, now);
      features.push({
        type: 'Feature',
        properties: {
          id: rider.mark.id,
          name: rider.mark.name ?? '',
          status: rider.mark.status,
          heading: turn(rider.fromHeading, rider.heading, Math.min(1, share * 3)),
          selected: rider.mark.id === this.selected,
        },
        geometry: { type: 'Point', coordinates: coordinates(place(rider, now)) },
      });
    }
    return { type: 'FeatureCollection', features };
  }
}

function shareOf(rider: Moving, now: number): number {
  return rider.duration === 0 ? 1 : Math.min(1, (now - rider.startedAt) / rider.duration);
}

function place(rider: Moving, now: number): Point {
  return between(rider.from, rider.mark, shareOf(rider, now));
}
