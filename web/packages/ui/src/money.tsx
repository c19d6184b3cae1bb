import type { Money as MoneyValue } from '@foodieexpress/client';
import { useFormats } from '@foodieexpress/i18n';

export function Money({ value, className }: { value: MoneyValue; className?: string }) {
  const formats = useFormats();
  return <span className={`tabular ${className ?? ''}`}>{formats.money(value)}</span>;
}

/** Sums in minor units; both must be of one currency. */
export function addMoney(a: MoneyValue, b: MoneyValue): MoneyValue {
  if (a.currency !== b.currency) throw new Error(`cannot add ${b.currency} to ${a.currency}`);
  return { amountMinor: a.amountMinor + b.amountMinor, currency: a.currency };
}

export function timesMoney(money: MoneyValue, count: number): MoneyValue {
  return { amountMinor: money.amountMinor * count, currency: money.currency };
}
