import type { MeasureUnit } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { alerts } from '../messages/alerts';

/** Writes a value with its unit. */
export function useAmount(): (value: number, unit: MeasureUnit | undefined) => string {
  const t = useMessages(alerts);
  const formats = useFormats();
  return (value, unit = 'number') =>
    unit === 'share'
      ? formats.percent(value)
      : t(`unit.${unit}`, {
          value: formats.number(Math.abs(value) >= 100 ? Math.round(value) : tenth(value)),
        });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
