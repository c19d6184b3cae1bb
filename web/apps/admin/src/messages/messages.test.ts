import { missingParams } from '@foodieexpress/i18n';
import { expect, test } from 'vitest';
import { control } from '.';
import { actions } from './actions';
import { analytics } from './analytics';
import { alerts } from './alerts';
import { audit } from './audit';
import { behaviour } from './behaviour';
import { health } from './health';
import { people } from './people';
import { replay } from './replay';
import { reports } from './reports';
import { retention } from './retention';

test('both languages use the same parameters', () => {
  expect(missingParams(control)).toEqual([]);
  expect(missingParams(health)).toEqual([]);
  expect(missingParams(people)).toEqual([]);
  expect(missingParams(actions)).toEqual([]);
  expect(missingParams(analytics)).toEqual([]);
  expect(missingParams(behaviour)).toEqual([]);
  expect(missingParams(alerts)).toEqual([]);
  expect(missingParams(audit)).toEqual([]);
  expect(missingParams(retention)).toEqual([]);
  expect(missingParams(reports)).toEqual([]);
  expect(missingParams(replay)).toEqual([]);
});
