import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';

interface ThemeValue {
  choice: ThemeChoice;
  /** What is shown, with `system` resolved; for things CSS does not reach, such as the map. */
  shown: 'light' | 'dark';
  choose: (choice: ThemeChoice) => void;
  /** What `system` means here, where the light around matters more than the device's setting; undefined: the device. */
  setAmbient: (ambient: 'light' | 'dark' | undefined) => void;
}

const ThemeContext = createContext<ThemeValue | undefined>(undefined);
const STORED = 'foodie.theme';

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(storedChoice);
  const [ambient, setAmbient] = useState<'light' | 'dark'>();
  const systemDark = useSystemDark();
  const forced = choice === 'system' ? ambient : choice;
  // Another tab of the same person.
  useEffect(() => {
    const changed = (event: StorageEvent) => {
      if (event.key === STORED || event.key === null) setChoice(storedChoice());
    };
    addEventListener('storage', changed);
    return () => removeEventListener('storage', changed);
  }, []);
  useEffect(() => {
    const root = document.documentElement;
    if (forced === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = forced;
  }, [forced]);
  const value = useMemo<ThemeValue>(
    () => ({
      choice,
      shown: forced ?? (systemDark ? 'dark' : 'light'),
      choose: (next) => {
        setChoice(next);
        try {
          localStorage.setItem(STORED, next);
        } catch {
          // Not remembering the choice is no reason to refuse it.
        }
      },
      setAmbient,
    }),
    [choice, forced, systemDark],
  );
  return <ThemeContext value={value}>{children}</ThemeContext>;
}

export function useTheme(): ThemeValue {
  const value = use(ThemeContext);
  if (value === undefined) throw new Error('useTheme needs a ThemeProvider above it');
  return value;
}

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // Storage may be switched off.
  }
  return 'system';
}

function useSystemDark(): boolean {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const changed = () => setDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return dark;
}
