import type { Point } from '@foodieexpress/client';

const METRES_PER_DEGREE = 111_320;

/** Flat-earth metres: exact enough inside one city, and cheap enough for every frame. */
export function metresBetween(a: Point, b: Point): number {
  return Math.hypot(
    (b.lng - a.lng) * METRES_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180),
    (b.lat - a.lat) * METRES_PER_DEGREE,
  );
}

/** Degrees clockwise from north, [0, 360). */
export function bearingBetween(a: Point, b: Point): number {
  const east = (b.lng - a.lng) * Math.cos((a.lat * Math.PI) / 180);
  const degrees = (Math.atan2(east, b.lat - a.lat) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

export function between(a: Point, b: Point, share: number): Point {
  return { lat: a.lat + (b.lat - a.lat) * share, lng: a.lng + (b.lng - a.lng) * share };
}

/** The shortest turn from one bearing towards another. */
export function turn(from: number, to: number, share: number): number {
  const difference = ((to - from + 540) % 360) - 180;
  return (from + difference * share + 360) % 360;
}

/** A line whose points know how far along they are. */
export interface Path {
  readonly points: readonly Point[];
  /** Metres from the start to each point. */
  readonly along: readonly number[];
  readonly length: number;
}

/** Undefined for fewer than two distinct points: such a line has no direction. */
export function measure(points: readonly Point[]): Path | undefined {
  const kept: Point[] = [];
  const along: number[] = [];
  let length = 0;
  for (const point of points) {
    const previous = kept.at(-1);
    const step = previous === undefined ? 0 : metresBetween(previous, point);
    if (previous !== undefined && step < 0.05) continue;
    length += step;
    kept.push(point);
    along.push(length);
  }
  return kept.length < 2 ? undefined : { points: kept, along, length };
}

export interface Spot {
  point: Point;
  bearing: number;
}

/** Where one is after so many metres, and which way the line goes there. */
export function spotAt(path: Path, metres: number): Spot {
  const clamped = Math.min(path.length, Math.max(0, metres));
  const end = segmentEnd(path, clamped);
  const a = at(path.points, end - 1);
  const b = at(path.points, end);
  const start = at(path.along, end - 1);
  const share = (clamped - start) / (at(path.along, end) - start);
  return { point: between(a, b, share), bearing: bearingBetween(a, b) };
}

/** The part of the line between two distances, ends included. */
export function slice(path: Path, from: number, to: number): Point[] {
  if (to <= from) return [];
  const inner = path.points.filter((_, index) => at(path.along, index) > from && at(path.along, index) < to);
  return [spotAt(path, from).point, ...inner, spotAt(path, to).point];
}

export interface Projection {
  /** Metres along the path of the nearest place on it. */
  along: number;
  /** Metres from the point to that place. */
  off: number;
}

/**
 * The nearest place on the line. A route may pass the same street twice, so with `near` a place around that
 * progress wins over one that is only a little closer elsewhere.
 */
export function project(path: Path, point: Point, near?: number): Projection {
  let best: Projection & { cost: number } = { along: 0, off: Infinity, cost: Infinity };
  for (let end = 1; end < path.points.length; end++) {
    const a = at(path.points, end - 1);
    const b = at(path.points, end);
    const segment = at(path.along, end) - at(path.along, end - 1);
    const share = shareOf(a, b, point);
    const off = metresBetween(between(a, b, share), point);
    const along = at(path.along, end - 1) + segment * share;
    const cost = off + (near === undefined ? 0 : Math.max(0, Math.abs(along - near) - 150) * 0.05);
    if (cost < best.cost) best = { along, off, cost };
  }
  return { along: best.along, off: best.off };
}

function shareOf(a: Point, b: Point, point: Point): number {
  const narrow = Math.cos((a.lat * Math.PI) / 180);
  const dx = (b.lng - a.lng) * narrow;
  const dy = b.lat - a.lat;
  const share = ((point.lng - a.lng) * narrow * dx + (point.lat - a.lat) * dy) / (dx * dx + dy * dy);
  return Math.min(1, Math.max(0, share));
}

function segmentEnd(path: Path, metres: number): number {
  let low = 1;
  let high = path.points.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(path.along, middle) < metres) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no element ${index} of ${items.length}`);
  return item;
}
