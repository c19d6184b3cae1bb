import { missingParams } from '@foodieexpress/i18n';
import { expect, test } from 'vitest';
import { customer } from '.';

test('both languages use the same parameters', () => {
  expect(missingParams(customer)).toEqual([]);
});
