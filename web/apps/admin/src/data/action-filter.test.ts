import { expect, test } from 'vitest';
import { asParams, asQuery, changed, readFilter } from './action-filter';

const USER = '01932f5e-1c2b-7abc-8def-0123456789ab';
const NOW = Date.parse('2026-11-21T18:00:00Z');

test('an address becomes a filter; what is no word of the search or no value of one is left out', () => {
  expect(
    readFilter({
      user: USER,
      success: false,
      role: 'king',
      service: "'; drop",
      session: 'nobody',
      text: '<b>x</b>',
      from: 'yesterday',
      door: 'demo',
    }),
  ).toEqual({ user: USER, success: 'false', text: '<b>x</b>' });
});

test('a change sets and empties words', () => {
  const filter = changed({ role: 'customer', text: 'closed' }, { role: '', source: 'job' });
  expect(filter).toEqual({ text: 'closed', source: 'job' });
});

test('a span counts back from now, own times are as given', () => {
  expect(asQuery({ span: 'hour', success: 'true' }, NOW)).toEqual({
    from: '2026-11-21T17:00:00.000Z',
    success: true,
  });
  expect(asQuery({}, NOW)).toEqual({ from: '2026-11-20T18:00:00.000Z' });
  expect(asQuery({ span: 'own', from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z' }, NOW)).toEqual({
    from: '2026-11-01T00:00:00Z',
    to: '2026-11-02T00:00:00Z',
  });
});

test('the live channel is asked in the same words, without times', () => {
  expect(asParams({ span: 'week', success: 'false', service: 'ordering.' })).toEqual({
    success: 'false',
    service: 'ordering.',
  });
});

test('nothing new can pass a filter that ends in the past or names one request', () => {
  expect(asParams({ span: 'own', to: '2026-11-02T00:00:00Z' })).toBeUndefined();
  expect(asParams({ id: USER })).toBeUndefined();
});
