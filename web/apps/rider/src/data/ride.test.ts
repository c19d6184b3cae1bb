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

test('a rider without a job wanders, and a job takes precedence', () => {
  const ride = new SimulatedRide(START);
  const there = measure([START, END])!;
  const back = measure([END, START])!;
  expect(ride.idle).toBe(true);
  ride.wander(there, 160);
  expect(ride.idle).toBe(false);
  ride.reading(0);
  ride.reading(400_000);
  expect(ride.idle).toBe(true);
  ride.follow(back, 160);
  ride.wander(there, 160);
  ride.reading(500_000);
  ride.reading(900_000);
  expect(ride.place.lat).toBeCloseTo(START.lat);
  expect(ride.idle).toBe(false);
  ride.follow(undefined, 0);
  expect(ride.idle).toBe(true);
});
