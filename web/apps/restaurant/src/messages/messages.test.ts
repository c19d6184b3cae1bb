import { missingParams } from '@foodieexpress/i18n';
import { expect, test } from 'vitest';
import { kitchen } from '.';

test('both languages use the same parameters', () => {
  expect(missingParams(kitchen)).toEqual([]);
});
