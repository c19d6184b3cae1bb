import { expect, test } from 'vitest';
import { lines, spaced, steps } from './scale';

test('steps are round and reach the largest value', () => {
  expect(steps(0)).toEqual([0, 1]);
  expect(steps(7)).toEqual([0, 2, 4, 6, 8]);
  expect(steps(100)).toEqual([0, 25, 50, 75, 100]);
  expect(steps(0.03)).toEqual([0, 0.01, 0.02, 0.03]);
  for (let value = 0.001; value < 1e7; value *= 1.7) {
    const found = steps(value);
    expect(found.at(-1)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
    expect(found.length).toBeLessThanOrEqual(5);
  }
});

test('labels leave each other room', () => {
  expect(spaced(24, 8)).toEqual([0, 3, 6, 9, 12, 15, 18, 21]);
  expect(spaced(3, 8)).toEqual([0, 1, 2]);
  expect(spaced(0, 8)).toEqual([]);
});

test('a missing value breaks the line', () => {
  expect(lines([0, 5, undefined, 10], 10)).toEqual(['0.00,100.00 33.33,50.00', '100.00,0.00']);
});
