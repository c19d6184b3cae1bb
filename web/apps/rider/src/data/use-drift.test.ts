import { expect, test } from 'vitest';
import { corner } from './use-drift';

const HERE = { lat: 43.73, lng: 7.42 };
const NEAR = { lat: 43.731, lng: 7.42 };
const FAR = { lat: 43.76, lng: 7.42 };

test('every place can be chosen, nearer ones more often', () => {
  const rolls = Array.from({ length: 100 }, (_, index) => (index + 0.5) / 100);
  const near = rolls.filter((roll) => corner(HERE, [FAR, NEAR], roll) === NEAR).length;
  expect(near).toBeGreaterThan(80);
  expect(near).toBeLessThan(100);
});

test('a city without restaurants has no corner to wait at', () => {
  expect(corner(HERE, [], 0.5)).toBeUndefined();
});
