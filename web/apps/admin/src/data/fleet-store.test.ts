import type { Fleet, LiveEvent } from '@foodieexpress/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { FleetStore } from './fleet-store';
import { byRisk } from './risk';

const FLEET: Fleet = {
  riders: [{ id: 'r', name: 'Mike', status: 'on_job', position: { lat: 1, lng: 2 }, orderId: 'o' }],
  restaurants: [{ id: 'k', name: 'Pizza', location: { lat: 1, lng: 2 }, openOrders: 0 }],
  orders: [{ id: 'o', number: 'F-1', status: 'ready', restaurantId: 'k', etaHigh: '2026-11-21T18:30:00Z' }],
};

function event(type: string, data: Record<string, unknown>): LiveEvent {
  return { type, at: '2026-11-21T18:00:00Z', data };
}

let store: FleetStore;
beforeEach(() => {
  vi.useFakeTimers();
  store = new FleetStore();
  store.replace(FLEET);
});

test('a delivered order leaves the list and the kitchen’s queue', () => {
  store.event(
    event('order.delivered', { orderId: 'o', status: 'delivered', number: 'F-1', restaurantId: 'k' }),
  );
  vi.runAllTimers();
  expect(store.snapshot().orders).toEqual([]);
  expect(store.snapshot().restaurants[0]?.openOrders).toBe(0);
});

test('an event keeps the estimate that it does not tell', () => {
  const placedAt = '2026-11-21T18:00:00Z';
  store.event(
    event('order.en_route', {
      orderId: 'o',
      status: 'out_for_delivery',
      number: 'F-1',
      restaurantId: 'k',
      placedAt,
    }),
  );
  vi.runAllTimers();
  expect(store.snapshot().orders[0]).toMatchObject({
    status: 'out_for_delivery',
    etaHigh: '2026-11-21T18:30:00Z',
  });
});

test('a position goes to the map without a name of its own', () => {
  const moved = vi.fn();
  store.follow({ moved, left: vi.fn(), replaced: vi.fn() });
  store.position('rider:r', { lat: 3, lng: 4, headingDegrees: 90, status: 'online' });
  expect(moved).toHaveBeenCalledWith({
    id: 'r',
    name: 'Mike',
    status: 'online',
    position: { lat: 3, lng: 4 },
    heading: 90,
  });
});

test('the latest order stands first', () => {
  const base = { number: '', status: 'ready' as const, restaurantId: 'k' };
  const now = Date.parse('2026-11-21T18:40:00Z');
  const sorted = byRisk(
    [
      { ...base, id: 'fine', etaHigh: '2026-11-21T19:00:00Z' },
      { ...base, id: 'late', etaHigh: '2026-11-21T18:10:00Z' },
    ],
    now,
  );
  expect(sorted.map((each) => each.id)).toEqual(['late', 'fine']);
});

test('who leaves the part looked at is not drawn, and still found where a refresh saw them', () => {
  const moved = vi.fn();
  const left = vi.fn();
  store.follow({ moved, left, replaced: vi.fn() });
  store.news({ moved: [], left: ['r'] });
  expect(left).toHaveBeenCalledWith('r');
  store.event(
    event('delivery.picked_up', { deliveryId: 'd', orderId: 'o', status: 'picked_up', riderId: 'r' }),
  );
  expect(moved).not.toHaveBeenCalled();
  const replaced = vi.fn();
  store.follow({ moved: vi.fn(), left: vi.fn(), replaced });
  expect(replaced).toHaveBeenCalledWith([]);
  store.refresh({ orders: [], riders: [{ ...FLEET.riders[0]!, position: { lat: 5, lng: 6 } }] });
  expect(store.rider('r')?.position).toEqual({ lat: 5, lng: 6 });
  store.news({
    moved: [{ id: 'r', number: 1, lat: 7, lng: 8, state: 2, at: 0 }],
    left: [],
  });
  expect(moved).toHaveBeenCalledTimes(1);
  store.refresh({ orders: [], riders: [{ ...FLEET.riders[0]!, position: { lat: 5, lng: 6 } }] });
  expect(store.rider('r')?.position).toEqual({ lat: 7, lng: 8 });
});

test('who came to work out of sight is known by the next refresh, and gone by the one after they went', () => {
  store.refresh({ orders: [], riders: [{ id: 'n', name: 'Nadia', status: 'online' }] });
  expect(store.rider('n')?.name).toBe('Nadia');
  store.refresh({ orders: [], riders: [] });
  expect(store.rider('n')).toBeUndefined();
  expect(store.rider('r')).toBeDefined();
});
