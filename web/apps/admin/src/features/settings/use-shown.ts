import type { Setting, SettingUnit, SettingValue, Words } from '@foodieexpress/client';
import { useLocale, useMessages } from '@foodieexpress/i18n';
import { useMapConfig } from '@foodieexpress/session';
import { control } from '../../messages';
import { factorOf, readText, textOf, type Reading } from './values';

export interface Shown {
  word: (words: Words) => string;
  /** With its unit: "1.9 EUR", "8.5 %", "30 s". */
  value: (setting: Setting, value: SettingValue | undefined) => string;
  unit: (unit: SettingUnit) => string;
  text: (setting: Setting, value: SettingValue) => string;
  read: (setting: Setting, text: string) => Reading;
}

/** Settings in the reader's language and the market's currency. */
export function useShown(): Shown {
  const t = useMessages(control);
  const { locale, formats } = useLocale();
  const currency = useMapConfig().data?.currency ?? 'EUR';
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const unit = (each: SettingUnit) => (each === 'minor' ? currency : t(`settings.unit.${each}`));
  return {
    unit,
    word: (words) => words[locale],
    text: (setting, value) => textOf(value, factorOf(setting, digits)),
    read: (setting, text) => readText(text, setting, factorOf(setting, digits)),
    value: (setting, value) => {
      if (value === undefined) return t('settings.none');
      if (typeof value === 'boolean') return t(value ? 'settings.on' : 'settings.off');
      if (setting.unit === 'minor') return formats.money({ amountMinor: value, currency });
      const number = formats.number(Number((value / factorOf(setting, digits)).toFixed(6)));
      return `${number} ${unit(setting.unit)}`.trim();
    },
  };
}
