import { missingParams } from '@foodieexpress/i18n';
import { expect, test } from 'vitest';
import { control } from '.';
import { people } from './people';

test('both languages use the same parameters', () => {
  expect(missingParams(control)).toEqual([]);
  expect(missingParams(people)).toEqual([]);
});
