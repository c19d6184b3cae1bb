import type { PlatformQuery, Timeframe } from '@foodieexpress/client';

export const TIMEFRAMES = ['hourly', 'daily', 'weekly', 'monthly', 'custom'] as const;

/** Which range is looked at. It lives in the page's address, so that a link shows the same. */
export interface AnalyticsRange {
  timeframe?: Timeframe;
  from?: string;
  to?: string;
  zone?: string;
}

const LOCAL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;
const ZONE = /^[A-Za-z][A-Za-z0-9_+\-/]{0,39}$/;
const HOUR_MS = 3_600_000;

/** What is no range is left out. */
export function readRange(search: Record<string, unknown>): AnalyticsRange {
  const timeframe = TIMEFRAMES.find((each) => each === search['timeframe']);
  const { from, to, zone } = search;
  return {
    ...(timeframe === undefined ? {} : { timeframe }),
    ...(timeframe === 'custom' && isLocal(from) ? { from } : {}),
    ...(timeframe === 'custom' && isLocal(to) ? { to } : {}),
    ...(typeof zone === 'string' && ZONE.test(zone) ? { zone } : {}),
  };
}

/** How the server is to be asked; undefined while an own range is not whole. */
export function asPlatformQuery(range: AnalyticsRange): PlatformQuery | undefined {
  const { timeframe = 'daily', from, to, zone } = range;
  if (timeframe === 'custom' && (from === undefined || to === undefined)) return undefined;
  return { ...range, timeframe, ...(zone === undefined ? {} : { zone }) };
}

/** The last 24 hours of a zone's wall, whole hours, for whoever begins a range of their own. */
export function lastDay(now: number, zone: string | undefined): { from: string; to: string } {
  const end = Math.ceil(now / HOUR_MS) * HOUR_MS;
  return { from: wall(end - 24 * HOUR_MS, zone), to: wall(end, zone) };
}

/** Whole hours only are asked for. */
export function wholeHour(local: string): string {
  return local.length >= 13 ? `${local.slice(0, 13)}:00` : local;
}

function wall(instant: number, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(instant);
  return wholeHour(parts.replace(/,? /, 'T'));
}

function isLocal(value: unknown): value is string {
  return typeof value === 'string' && LOCAL.test(value);
}
