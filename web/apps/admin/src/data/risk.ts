import type { FleetOrder } from '@foodieexpress/client';

/** Promised within this when nobody has estimated yet. */
const USUAL_MS = 40 * 60_000;
const TIGHT_MS = 5 * 60_000;

export type Risk = 'late' | 'tight' | 'fine';

/** Milliseconds until the promise is broken; negative when it is. */
export function leftMillis(order: Pick<FleetOrder, 'etaHigh' | 'placedAt'>, now: number): number {
  if (order.etaHigh !== undefined) return Date.parse(order.etaHigh) - now;
  return order.placedAt === undefined ? USUAL_MS : Date.parse(order.placedAt) + USUAL_MS - now;
}

export function riskOf(left: number): Risk {
  return left < 0 ? 'late' : left < TIGHT_MS ? 'tight' : 'fine';
}

/** The latest first. */
export function byRisk(orders: readonly FleetOrder[], now: number): FleetOrder[] {
  return [...orders].sort((a, b) => leftMillis(a, now) - leftMillis(b, now));
}
