import { useLocale, type Locale } from '@foodieexpress/i18n';
import { useCallback } from 'react';
import { useClient } from './client-context';

/** The page's language; choosing one also tells the account, which mail and text messages are written by. */
export function useLanguage(): { locale: Locale; choose: (locale: Locale) => void } {
  const { locale, setLocale } = useLocale();
  const { accounts, session } = useClient();
  const choose = useCallback(
    (next: Locale) => {
      setLocale(next);
      if (session.user === undefined) return;
      // The page speaks it either way.
      accounts.updateProfile({ language: next }).then(
        (user) => session.replaceUser(user),
        () => undefined,
      );
    },
    [accounts, session, setLocale],
  );
  return { locale, choose };
}
