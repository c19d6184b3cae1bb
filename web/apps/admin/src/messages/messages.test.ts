import { missingParams } from '@foodieexpress/i18n';
import { expect, test } from 'vitest';
import { control } from '.';
import { actions } from './actions';
import { audit } from './audit';
import { people } from './people';
import { replay } from './replay';

test('both languages use the same parameters', () => {
  expect(missingParams(control)).toEqual([]);
  expect(missingParams(people)).toEqual([]);
  expect(missingParams(actions)).toEqual([]);
  expect(missingParams(audit)).toEqual([]);
  expect(missingParams(replay)).toEqual([]);
});
