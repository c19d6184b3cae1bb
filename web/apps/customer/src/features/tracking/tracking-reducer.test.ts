import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveEvent, Tracking } from '@foodieexpress/client';
import { describe, expect, test } from 'vitest';
import { trackingReducer } from './tracking-reducer';

const GOLDEN = join(import.meta.dirname, '../../../../../../contracts/live/golden');
const golden = (name: string): unknown => JSON.parse(readFileSync(join(GOLDEN, `${name}.json`), 'utf8'));
const event = (name: string) => (golden(name) as { event: LiveEvent }).event;
const state = (name: string) => golden(name) as { key: string; value: unknown };

const start = trackingReducer.snapshot((golden('server-subscribed') as { snapshot: unknown }).snapshot);
const on = (now: Tracking, name: string) => trackingReducer.event?.(now, event(name)) ?? now;
const withState = (now: Tracking, name: string) => {
  const { key, value } = state(name);
  return trackingReducer.state?.(now, key, value) ?? now;
};

describe('tracking by the golden messages', () => {
  test('an event changes the status and keeps the route', () => {
    const confirmed = on(start, 'server-event-order-accepted');
    expect(confirmed.status).toBe('confirmed');
    expect(confirmed.route).toEqual(start.route);
  });

  test('the PIN of the snapshot stays, because no event tells it, until the order is over', () => {
    expect(start.pin).toBe('4821');
    const moving = on(on(start, 'server-event-order-accepted'), 'server-event-delivery-picked-up');
    expect(moving.pin).toBe('4821');
    expect(on(moving, 'server-event-order-delivered').pin).toBeUndefined();
  });

  test('an event with a route of its own replaces the line', () => {
    const { type, at, data } = event('server-event-delivery-picked-up');
    const route = { polyline: 'leg', distanceMetres: 1, durationSeconds: 1, leg: 'to_customer' };
    const tracking = { ...(data['tracking'] as Tracking), route };
    expect(trackingReducer.event?.(start, { type, at, data: { tracking } }).route).toEqual(route);
  });

  test('an estimate stored before the one shown does not bring the older one back', () => {
    const moving = on(start, 'server-event-delivery-picked-up');
    const fresh = { low: '', high: '', at: '2026-11-21T23:00:00.000Z' };
    const now = trackingReducer.state?.(moving, 'eta', fresh) ?? moving;
    expect(on(now, 'server-event-delivery-picked-up').eta).toEqual(fresh);
  });

  test('after pick-up the position moves', () => {
    const moving = withState(on(start, 'server-event-delivery-picked-up'), 'server-state-position');
    expect(moving.position?.progressMetres).toBe(96);
    expect(moving.rider?.name).toBe('Mike R.');
  });

  test('an older event heard again changes nothing', () => {
    const moving = on(start, 'server-event-delivery-picked-up');
    expect(on(moving, 'server-event-order-accepted')).toBe(moving);
  });

  test('a fix from before the newest one does not move the marker back', () => {
    const moving = withState(on(start, 'server-event-delivery-picked-up'), 'server-state-position');
    const late = {
      ...(moving.position ?? { lat: 0, lng: 0 }),
      lat: 43,
      recordedAt: '2026-11-21T18:21:00.000Z',
    };
    expect(trackingReducer.state?.(moving, 'position', late).position?.lat).toBe(43.7391);
  });

  test('after delivery nobody is shown, whatever still arrives', () => {
    const moving = withState(on(start, 'server-event-delivery-picked-up'), 'server-state-position');
    const done = withState(on(moving, 'server-event-order-delivered'), 'server-state-position');
    expect(done.position).toBeUndefined();
    expect(done.route).toBeUndefined();
  });
});
