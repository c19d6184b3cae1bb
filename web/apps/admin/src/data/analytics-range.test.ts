import { expect, test } from 'vitest';
import { asPlatformQuery, lastDay, readRange, wholeHour } from './analytics-range';

test('what is no range is left out of the address', () => {
  expect(readRange({ timeframe: 'fortnightly', from: '2026-11-01', zone: 'a b' })).toEqual({});
  expect(readRange({ timeframe: 'weekly', from: '2026-11-01' })).toEqual({ timeframe: 'weekly' });
  expect(
    readRange({ timeframe: 'custom', from: '2026-11-01T18:00', to: '2026-11-02', zone: 'Europe/Paris' }),
  ).toEqual({ timeframe: 'custom', from: '2026-11-01T18:00', to: '2026-11-02', zone: 'Europe/Paris' });
});

test('an own range is asked for when it is whole', () => {
  expect(asPlatformQuery({})).toEqual({ timeframe: 'daily' });
  expect(asPlatformQuery({ timeframe: 'custom', from: '2026-11-01' })).toBeUndefined();
  expect(asPlatformQuery({ timeframe: 'custom', from: '2026-11-01', to: '2026-11-02' })).toEqual({
    timeframe: 'custom',
    from: '2026-11-01',
    to: '2026-11-02',
  });
});

test('the last day ends with the hour that runs, by the zone’s wall', () => {
  const now = Date.parse('2026-11-21T18:20:00Z');
  expect(lastDay(now, 'Europe/Monaco')).toEqual({ from: '2026-11-20T20:00', to: '2026-11-21T20:00' });
  expect(lastDay(now, 'UTC')).toEqual({ from: '2026-11-20T19:00', to: '2026-11-21T19:00' });
  expect(wholeHour('2026-11-21T18:42')).toBe('2026-11-21T18:00');
});
