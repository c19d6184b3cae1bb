import type { Setting } from '@foodieexpress/client';
import { describe, expect, it } from 'vitest';
import { factorOf, readText, textOf } from './values';

const words = { en: '', fr: '' };
const fee: Setting = {
  key: 'deliveryFee.baseMinor',
  type: 'integer',
  unit: 'minor',
  title: words,
  description: words,
  default: 190,
  min: 0,
  max: 5000,
  value: 190,
  set: false,
};

describe('settings as people write them', () => {
  it('shows cents as euros and reads them back', () => {
    const factor = factorOf(fee, 2);
    expect(textOf(190, factor)).toBe('1.9');
    for (const cents of [0, 1, 29, 57, 115, 4999, 5000]) {
      expect(readText(textOf(cents, factor), fee, factor)).toEqual({ value: cents });
    }
  });

  it('takes a decimal comma', () => {
    expect(readText(' 2,45 ', fee, 100)).toEqual({ value: 245 });
  });

  it('has no cents in a currency without them', () => {
    expect(factorOf(fee, 0)).toBe(1);
  });

  it('shows basis points as per cent', () => {
    expect(textOf(850, factorOf({ unit: 'basisPoints' }, 2))).toBe('8.5');
  });

  it('says what is wrong', () => {
    expect(readText('', fee, 100)).toEqual({ wrong: 'number' });
    expect(readText('1e3', fee, 100)).toEqual({ wrong: 'number' });
    expect(readText('1.2.3', fee, 100)).toEqual({ wrong: 'number' });
    expect(readText('1.905', fee, 100)).toEqual({ wrong: 'whole' });
    expect(readText('50.01', fee, 100)).toEqual({ wrong: 'range' });
    expect(readText('-0.01', fee, 100)).toEqual({ wrong: 'range' });
  });
});
