import type { Money } from '@foodieexpress/client';
import type { Locale } from './messages';

/** Regional conventions per language: European clocks and number marks, as in the markets served. */
export const REGION: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR' };

export interface Formats {
  money(money: Money): string;
  /** With a sign in front, for option prices: "+€1.50". Empty for zero. */
  moneyDelta(money: Money): string;
  /** Without decimals when there are none: "€2". */
  wholeMoney(money: Money): string;
  number(value: number): string;
  percent(value: number): string;
  /** 18:42 */
  time(instant: string | number): string;
  /** 18:42–18:49 */
  timeRange(low: string | number, high: string | number): string;
  /** Sat 21 Nov */
  date(instant: string | number): string;
  /** 1 Jan 2030: a day far off, written 2030-01-01, the same wherever it is read. */
  day(date: string): string;
  dateTime(instant: string | number): string;
  /** 21 Nov, 18:42:07 */
  second(instant: string | number): string;
  /** 350 m, 1.2 km */
  distance(metres: number): string;
  /** 25–35 min */
  minutes(low: number, high?: number): string;
  /** 40 s, 3 min, 2 h: how long ago or how long it takes, in one unit. */
  span(seconds: number): string;
  /** Joined as the language does: "Pizza, Italian and Pasta". */
  list(items: string[]): string;
}

type Zone = { timeZone?: string };

export function formats(locale: Locale, timeZone?: string): Formats {
  const tag = REGION[locale];
  const zone: Zone = timeZone === undefined ? {} : { timeZone };
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', ...zone });
  const date = new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'short', ...zone });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const dateTime = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...zone,
  });
  const second = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...zone,
  });
  const number = new Intl.NumberFormat(tag);
  const unit = (name: string, value: number, digits = 0) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, maximumFractionDigits: digits }).format(value);
  // "min" in every language: Intl's British short form is "mins", which reads badly in a range.
  const minute = (value: number) => `${number.format(Math.round(value))}\u00a0min`;
  const money = ({ amountMinor, currency }: Money, signDisplay: 'auto' | 'exceptZero' = 'auto') => {
    const format = new Intl.NumberFormat(tag, { style: 'currency', currency, signDisplay });
    return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  };
  return {
    money: (value) => money(value),
    moneyDelta: (value) => (value.amountMinor === 0 ? '' : money(value, 'exceptZero')),
    wholeMoney: ({ amountMinor, currency }) => {
      const format = new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      });
      return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    },
    number: (value) => number.format(value),
    percent: (value) =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100),
    time: (instant) => time.format(new Date(instant)),
    timeRange: (low, high) => rangeOf(time.format(new Date(low)), time.format(new Date(high))),
    date: (instant) => date.format(new Date(instant)),
    day: (text) => day.format(new Date(text)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    second: (instant) => second.format(new Date(instant)),
    distance: (metres) =>
      metres < 950
        ? unit('meter', Math.max(10, Math.round(metres / 10) * 10))
        : unit('kilometer', metres / 1000, 1),
    minutes: (low, high) =>
      high === undefined || high === low
        ? minute(low)
        : rangeOf(number.format(Math.round(low)), minute(high)),
    span: (seconds) => {
      const whole = Math.max(0, Math.round(seconds));
      if (whole < 90) return `${number.format(whole)}\u00a0s`;
      if (whole < 5400) return minute(whole / 60);
      return `${number.format(Math.round(whole / 3600))}\u00a0h`;
    },
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
}

// Intl's own formatRange spaces the dash differently per engine version; this one is the same everywhere.
function rangeOf(low: string, high: string): string {
  return low === high ? low : `${low}–${high}`;
}
