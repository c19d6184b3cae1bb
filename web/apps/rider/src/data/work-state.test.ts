import type { Delivery, Offer, Rider } from '@foodieexpress/client';
import { expect, test } from 'vitest';
import { nextAct, withDelivery, withOffer } from './work-state';

const RIDER = { id: 'me', activeDeliveries: [] } as unknown as Rider;

test('an answered offer leaves the list', () => {
  const sent = { id: 'a', state: 'sent' } as Offer;
  expect(withOffer(withOffer([], sent), { ...sent, state: 'expired' })).toEqual([]);
});

test('a delivery that went to somebody else is no longer mine', () => {
  const mine = withDelivery(RIDER, { id: 'd', status: 'assigned', riderId: 'me' } as Delivery, 'me');
  expect(mine.activeDeliveries).toHaveLength(1);
  const gone = withDelivery(mine, { id: 'd', status: 'assigned', riderId: 'you' } as Delivery, 'me');
  expect(gone.activeDeliveries).toHaveLength(0);
});

test('the acts lead from the offer to the door', () => {
  expect(nextAct('assigned')).toBe('at_restaurant');
  expect(nextAct('at_restaurant')).toBe('picked_up');
  expect(nextAct('picked_up')).toBe('arrived');
  expect(nextAct('arrived')).toBe('delivered');
  expect(nextAct('delivered')).toBeUndefined();
});
