import { measure } from '@foodieexpress/map';
import { expect, test } from 'vitest';
import { SimulatedRide } from './ride';

const START = { lat: 43.73, lng: 7.42 };
const END = { lat: 43.74, lng: 7.42 };

test('the ride takes about as long as planned and ends at the route’s end', () => {
  const ride = new SimulatedRide(START);
  const path = measure([START, END])!;
  ride.follow(path, 160);
  let seconds = 0;
  ride.reading(0);
  while (ride.place.lat < END.lat - 1e-6 && seconds < 1000) {
    seconds += 5;
    ride.reading(seconds * 1000);
  }
  expect(seconds).toBeGreaterThan(150);
  expect(seconds).toBeLessThan(240);
});

test('without a route it stays where it is', () => {
  const ride = new SimulatedRide(START);
  expect(ride.reading(0)).toMatchObject({ ...START, speedMps: 0 });
});
