import type { Point } from '@foodieexpress/client';
import { between, bearingBetween, metresBetween, project, spotAt, turn, type Path } from './path';

export interface GlideFix extends Point {
  headingDegrees?: number;
  progressMetres?: number;
}

export interface GlideSample {
  point: Point;
  bearing: number;
  /** Metres along the route; undefined off the route. */
  progress: number | undefined;
  /** False when the marker stands still until the next fix. */
  moving: boolean;
}

interface Leg {
  from: Point;
  to: Point;
  startedAt: number;
  duration: number;
  /** Both ends on the route: move along it, not across houses. */
  fromProgress?: number;
  toProgress?: number;
  bearing: number;
}

/** Further than this from the route, the fix is believed rather than the route. */
const OFF_ROUTE_METRES = 45;
/** A step back smaller than this is noise of the receiver, not a turn. */
const BACKWARD_NOISE_METRES = 35;
/** A leap no vehicle makes between two fixes: show the new place at once. */
const LEAP_METRES = 600;
const SHORTEST_MS = 400;
const LONGEST_MS = 8000;

/**
 * Turns rare fixes into a smooth movement along the street. Each new fix starts a leg from where the marker is
 * to where the fix says, lasting about as long as the next fix will take to come, so the marker neither stops
 * nor jumps. Times are local milliseconds.
 */
export class Glide {
  private path: Path | undefined;
  private leg: Leg | undefined;
  private lastFixAt: number | undefined;
  private interval = 1000;

  constructor(private readonly smooth = true) {}

  follow(path: Path | undefined): void {
    this.path = path;
    if (this.leg === undefined) return;
    // Progress belongs to the former route.
    delete this.leg.fromProgress;
    delete this.leg.toProgress;
  }

  fix(fix: GlideFix, now: number): void {
    const here = this.sample(now);
    if (this.lastFixAt !== undefined) {
      const gap = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, now - this.lastFixAt));
      this.interval = this.interval * 0.4 + gap * 0.6;
    }
    this.lastFixAt = now;
    const toProgress = this.progressOf(fix, here?.progress);
    const to =
      toProgress === undefined || this.path === undefined ? fix : spotAt(this.path, toProgress).point;
    const leap = here === undefined || metresBetween(here.point, to) > LEAP_METRES;
    const leg: Leg = {
      from: leap ? to : here.point,
      to,
      startedAt: now,
      duration: leap || !this.smooth ? 0 : this.interval,
      bearing: this.bearingFor(fix, here, to),
    };
    const fromProgress = leap ? toProgress : (here.progress ?? this.joinRoute(here.point));
    if (toProgress !== undefined && fromProgress !== undefined) {
      leg.fromProgress = fromProgress;
      leg.toProgress = toProgress;
    }
    this.leg = leg;
  }

  /** Forgets where it was; the next fix is shown at once. */
  clear(): void {
    this.leg = undefined;
    this.lastFixAt = undefined;
  }

  /** Undefined until the first fix. */
  sample(now: number): GlideSample | undefined {
    const { leg, path } = this;
    if (leg === undefined) return undefined;
    const share = leg.duration === 0 ? 1 : Math.min(1, (now - leg.startedAt) / leg.duration);
    const moving = share < 1;
    if (path === undefined || leg.fromProgress === undefined || leg.toProgress === undefined) {
      return { point: between(leg.from, leg.to, share), bearing: leg.bearing, progress: undefined, moving };
    }
    const progress = leg.fromProgress + (leg.toProgress - leg.fromProgress) * share;
    const spot = spotAt(path, progress);
    // Turn over a few metres around a corner instead of flipping at the very point.
    const ahead = spotAt(path, progress + 6);
    return { point: spot.point, bearing: turn(spot.bearing, ahead.bearing, 0.5), progress, moving };
  }

  private progressOf(fix: GlideFix, before: number | undefined): number | undefined {
    if (this.path === undefined) return undefined;
    const found = project(this.path, fix, fix.progressMetres ?? before);
    if (found.off > OFF_ROUTE_METRES) return undefined;
    const along = found.along;
    return before !== undefined && along < before && before - along < BACKWARD_NOISE_METRES ? before : along;
  }

  private joinRoute(point: Point): number | undefined {
    if (this.path === undefined) return undefined;
    const found = project(this.path, point);
    return found.off < 8 ? found.along : undefined;
  }

  private bearingFor(fix: GlideFix, here: GlideSample | undefined, to: Point): number {
    if (fix.headingDegrees !== undefined) return fix.headingDegrees;
    if (here === undefined) return 0;
    return metresBetween(here.point, to) < 3 ? here.bearing : bearingBetween(here.point, to);
  }
}
