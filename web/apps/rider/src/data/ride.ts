import type { Point } from '@foodieexpress/client';
import { bearingBetween, metresBetween, spotAt, type Path } from '@foodieexpress/map';

/** What a receiver tells; metres per second, degrees from north. */
export interface Reading extends Point {
  accuracyMetres?: number;
  speedMps?: number;
  headingDegrees?: number;
}

const SLOWEST_MPS = 2;
const FASTEST_MPS = 14;

/** A ride along a route by the business clock, at the speed the route was planned with. */
export class SimulatedRide {
  private path: Path | undefined;
  private speed = 0;
  private metres = 0;
  private movedAt: number | undefined;
  private onJob = false;

  constructor(private at: Point) {}

  get place(): Point {
    return this.at;
  }

  /** True when there is nowhere to go: no job, and the last way came to its end. */
  get idle(): boolean {
    return !this.onJob && (this.path === undefined || this.metres >= this.path.length);
  }

  /** True once it has been on any way. */
  get started(): boolean {
    return this.path !== undefined;
  }

  /** A way of one's own choice; a job has precedence. */
  wander(path: Path | undefined, durationSeconds: number): void {
    if (!this.onJob) this.ride(path, durationSeconds);
  }

  /** Starts at the route's beginning, or joins it where the rider already is. */
  follow(path: Path | undefined, durationSeconds: number): void {
    this.onJob = path !== undefined;
    this.ride(path, durationSeconds);
  }

  private ride(path: Path | undefined, durationSeconds: number): void {
    this.path = path;
    this.metres = 0;
    this.movedAt = undefined;
    this.speed =
      path === undefined
        ? 0
        : Math.min(FASTEST_MPS, Math.max(SLOWEST_MPS, path.length / Math.max(1, durationSeconds)));
  }

  reading(now: number): Reading {
    const elapsed = this.movedAt === undefined ? 0 : Math.max(0, now - this.movedAt) / 1000;
    this.movedAt = now;
    if (this.path === undefined || this.metres >= this.path.length)
      return { ...this.at, accuracyMetres: 5, speedMps: 0 };
    // Nobody rides evenly: a slow wave between three quarters and full speed.
    const pace = this.speed * (0.875 + 0.125 * Math.sin(this.metres / 60));
    this.metres = Math.min(this.path.length, this.metres + elapsed * pace);
    const spot = spotAt(this.path, this.metres);
    const before = this.at;
    this.at = spot.point;
    const heading = metresBetween(before, spot.point) > 1 ? bearingBetween(before, spot.point) : spot.bearing;
    return { ...spot.point, accuracyMetres: 5, speedMps: pace, headingDegrees: heading };
  }
}
