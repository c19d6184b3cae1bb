import { describe, expect, test } from 'vitest';
import { common } from './common';
import { formats } from './format';
import { defineMessages, translator } from './messages';
import { missingParams } from './parity';
import { told } from './told';

const messages = defineMessages(
  { hello: 'Hello {name}', 'dish.one': '{count} dish', 'dish.other': '{count} dishes' },
  { hello: 'Bonjour {name}', 'dish.one': '{count} plat', 'dish.other': '{count} plats' },
);

describe('texts', () => {
  test('fill in parameters', () => {
    expect(translator(messages, 'fr')('hello', { name: 'Ada' })).toBe('Bonjour Ada');
  });
  test('follow each language’s plural rule: zero is plural in English, singular in French', () => {
    expect(translator(messages, 'en').plural('dish', 0)).toBe('0 dishes');
    expect(translator(messages, 'fr').plural('dish', 0)).toBe('0 plat');
  });
  test('an unknown key from the server gives nothing', () => {
    expect(translator(common, 'en').maybe('problem.no.such')).toBeUndefined();
  });
  test('both languages use the same parameters', () => {
    expect(missingParams(common)).toEqual([]);
    expect(missingParams(told)).toEqual([]);
  });
});

describe('formats', () => {
  const en = formats('en', 'Europe/Monaco');
  const fr = formats('fr', 'Europe/Monaco');
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  test('money by currency and language', () => {
    expect(en.money({ amountMinor: 2252, currency: 'EUR' })).toBe('€22.52');
    expect(plain(fr.money({ amountMinor: 2252, currency: 'EUR' }))).toBe('22,52 €');
    expect(en.money({ amountMinor: 2252, currency: 'JPY' })).toBe('JP¥2,252');
    expect(en.moneyDelta({ amountMinor: 150, currency: 'EUR' })).toBe('+€1.50');
  });
  test('times stand in the market’s zone', () => {
    expect(en.timeRange('2026-11-21T17:42:00Z', '2026-11-21T17:49:00Z')).toBe('18:42–18:49');
  });
  test('ranges, distances and spans', () => {
    expect(plain(en.minutes(25, 35))).toBe('25–35 min');
    expect(plain(fr.minutes(25, 35))).toBe('25–35 min');
    expect(plain(en.distance(1240))).toBe('1.2 km');
    expect(plain(fr.distance(344))).toBe('340 m');
    expect(plain(en.span(40))).toBe('40 s');
    expect(plain(en.span(185))).toBe('3 min');
  });
});
