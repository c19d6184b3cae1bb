import { useFormats, useMessages } from '@foodieexpress/i18n';
import { health } from '../../messages/health';

const MEGA = 1_000_000;
const GIGA = 1_000_000_000;

/** Bytes, times and shares as this page writes them. */
export function useSizes() {
  const t = useMessages(health);
  const formats = useFormats();
  const tenth = (value: number) => formats.number(Math.round(value * 10) / 10);
  // The scale of a chart may need parts of what is counted.
  const fine = (value: number) => formats.number(Math.round(value * 100) / 100);
  return {
    bytes: (value: number) =>
      value >= GIGA
        ? t('size.gb', { count: tenth(value / GIGA) })
        : t('size.mb', { count: formats.number(Math.round(value / MEGA)) }),
    millis: (value: number) => t('millis', { count: fine(value) }),
    seconds: (value: number) => t('seconds', { count: fine(value) }),
    share: (value: number) => `${formats.number(Math.round(value * 100))} %`,
    count: fine,
  };
}
