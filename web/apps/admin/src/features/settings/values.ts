import type { Setting, SettingValue } from '@foodieexpress/client';

/** How a setting's number is written for people: cents as euros, basis points as per cent, all else as it is. */
export function factorOf(setting: Pick<Setting, 'unit'>, currencyDigits: number): number {
  if (setting.unit === 'minor') return 10 ** currencyDigits;
  return setting.unit === 'basisPoints' ? 100 : 1;
}

/** As it stands in an input, always with a point and without separators. */
export function textOf(value: SettingValue, factor: number): string {
  return typeof value === 'boolean' ? String(value) : String(Number((value / factor).toFixed(6)));
}

export type Reading = { value: number } | { wrong: 'number' | 'whole' | 'range' };

/** What was typed, as the wire has it; a decimal comma is as good as a point. */
export function readText(text: string, setting: Setting, factor: number): Reading {
  const plain = text.trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { wrong: 'number' };
  const value = Number((Number(plain) * factor).toFixed(6));
  if (setting.type === 'integer' && !Number.isInteger(value)) return { wrong: 'whole' };
  const inside =
    (setting.min === undefined || value >= setting.min) &&
    (setting.max === undefined || value <= setting.max);
  return inside ? { value } : { wrong: 'range' };
}
