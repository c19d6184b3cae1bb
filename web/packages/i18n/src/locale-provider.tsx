import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { formats, REGION, type Formats } from './format';
import { translator, type Dictionary, type Locale, type Messages, type Translate } from './messages';

interface LocaleValue {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  /** The market's zone, so that 18:42 means 18:42 where the food is; the device's own until it is known. */
  setTimeZone: (zone: string) => void;
  formats: Formats;
}

const LocaleContext = createContext<LocaleValue | undefined>(undefined);
const STORED = 'foodie.locale';

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(initialLocale);
  const [timeZone, setTimeZone] = useState<string>();
  useEffect(() => {
    document.documentElement.lang = REGION[locale];
  }, [locale]);
  const value = useMemo<LocaleValue>(
    () => ({
      locale,
      setLocale: (next) => {
        remember(next);
        setLocale(next);
      },
      setTimeZone,
      formats: formats(locale, timeZone),
    }),
    [locale, timeZone],
  );
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

export function useLocale(): LocaleValue {
  const value = use(LocaleContext);
  if (value === undefined) throw new Error('useLocale needs a LocaleProvider above it');
  return value;
}

export function useFormats(): Formats {
  return useLocale().formats;
}

export function useMessages<D extends Dictionary>(messages: Messages<D>): Translate<D> {
  const { locale } = useLocale();
  return useMemo(() => translator(messages, locale), [messages, locale]);
}

/** Of a thing's name and its optional French twin, the one for the reader. */
export function useNameOf(): (thing: { name: string; nameFr?: string }) => string {
  const localName = useLocalName();
  return ({ name, nameFr }) => localName(name, nameFr);
}

/** Of a text and its optional French twin, the one for the reader. */
export function useLocalName(): (name: string, french: string | undefined) => string {
  const { locale } = useLocale();
  return (name, french) => (locale === 'fr' && french !== undefined && french !== '' ? french : name);
}

function initialLocale(): Locale {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'en' || stored === 'fr') return stored;
  } catch {
    // Storage may be switched off; the browser's language decides then.
  }
  return navigator.languages.some((tag) => tag.startsWith('fr')) &&
    navigator.languages[0]?.startsWith('en') !== true
    ? 'fr'
    : 'en';
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    // Not remembering the choice is no reason to refuse it.
  }
}
