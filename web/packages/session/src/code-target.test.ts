import { expect, test } from 'vitest';
import { targetOf } from './code-target';

test('an address is known by its @', () => {
  expect(targetOf(' ada@example.com ')).toEqual({ email: 'ada@example.com' });
});

test('everything else is a number', () => {
  expect(targetOf('+33 6 12 34 56 78')).toEqual({ phone: '+33 6 12 34 56 78' });
});
