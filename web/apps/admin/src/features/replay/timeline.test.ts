import type { Replay, ReplayFix } from '@foodieexpress/client';
import { describe, expect, it } from 'vitest';
import { entryAt, momentAt, timelineOf } from './timeline';

const EIGHT = Date.parse('2030-01-01T20:00:00Z');
const at = (seconds: number) => new Date(EIGHT + seconds * 1000).toISOString();

function fix(seconds: number, lat: number, flags = 0): ReplayFix {
  return { lat, lng: 7, recordedAt: at(seconds), receivedAt: at(seconds), flags };
}

function replay(...rides: { name: string; from: number; to: number; fixes: ReplayFix[] }[]): Replay {
  return {
    orderId: 'o',
    number: 'F-1',
    status: 'delivered',
    from: at(0),
    to: at(900),
    restaurant: { name: 'Kitchen', location: { lat: 43, lng: 7 } },
    dropoff: { lat: 43.01, lng: 7 },
    rides: rides.map((ride) => ({ ...ride, riderId: ride.name, from: at(ride.from), to: at(ride.to) })),
    legs: [],
    entries: [
      { kind: 'event', at: at(0), about: 'order.placed' },
      { kind: 'event', at: at(60), about: 'delivery.assigned' },
    ],
  };
}

describe('a replay', () => {
  const anna = { name: 'Anna', from: 60, to: 600, fixes: [fix(100, 43), fix(110, 43.001), fix(400, 43.002)] };

  it('glides between two positions', () => {
    const moment = momentAt(timelineOf(replay(anna)), EIGHT + 105_000);
    expect(moment?.rider).toBe('Anna');
    expect(moment?.point.lat).toBeCloseTo(43.0005, 6);
    expect(moment?.bearing).toBeCloseTo(0, 3);
    expect(moment?.along).toBeCloseTo(55.66, 1);
  });

  it('stands still where nothing is known', () => {
    const timeline = timelineOf(replay(anna));
    expect(momentAt(timeline, EIGHT + 300_000)?.point.lat).toBe(43.001);
    expect(momentAt(timeline, EIGHT + 500_000)?.point.lat).toBe(43.002);
  });

  it('shows nobody before the first position and after the ride', () => {
    const timeline = timelineOf(replay(anna));
    expect(momentAt(timeline, EIGHT + 30_000)).toBeUndefined();
    expect(momentAt(timeline, EIGHT + 90_000)).toBeUndefined();
    expect(momentAt(timeline, EIGHT + 601_000)).toBeUndefined();
    expect(momentAt(timelineOf(replay()), EIGHT)).toBeUndefined();
  });

  it('goes over to the rider who took it on', () => {
    const bruno = { name: 'Bruno', from: 600, to: 900, fixes: [fix(610, 43.5)] };
    expect(momentAt(timelineOf(replay(anna, bruno)), EIGHT + 700_000)?.rider).toBe('Bruno');
  });

  it('does not ride along jumps and mock positions', () => {
    const jumpy = { ...anna, fixes: [fix(100, 43), fix(105, 44, 1), fix(106, 44, 4), fix(110, 43.001)] };
    expect(momentAt(timelineOf(replay(jumpy)), EIGHT + 105_000)?.point.lat).toBeCloseTo(43.0005, 6);
  });

  it('knows what had happened', () => {
    const timeline = timelineOf(replay(anna));
    expect(entryAt(timeline, EIGHT - 1)).toBe(-1);
    expect(entryAt(timeline, EIGHT + 59_999)).toBe(0);
    expect(entryAt(timeline, EIGHT + 60_000)).toBe(1);
  });
});
