import { common, useMessages, type Locale } from '@foodieexpress/i18n';
import { Button, classes, Segmented, Sheet, useTheme, type ThemeChoice } from '@foodieexpress/ui';
import { useState, type ReactNode } from 'react';
import styles from './account-menu.module.css';
import { SecurityButton } from './security/security';
import { useLanguage } from './use-language';
import { useSignOut, useUser } from './use-session';
import { VerifyContacts } from './verify-contacts';

const THEMES: ThemeChoice[] = ['system', 'light', 'dark'];
const LOCALES: Locale[] = ['en', 'fr'];

/** Who is signed in, with language, appearance and the way out. `children` are settings of the app. */
export function AccountMenu({ children }: { children?: ReactNode }) {
  const t = useMessages(common);
  const user = useUser();
  const signOut = useSignOut();
  const theme = useTheme();
  const { locale, choose } = useLanguage();
  const [open, setOpen] = useState(false);
  if (user === undefined) return null;
  const name = `${user.firstName} ${user.lastName}`.trim();
  return (
    <>
      <Button
        variant="icon"
        aria-label={t('account.open', { name })}
        onPress={() => setOpen(true)}
        data-testid="account-menu"
      >
        <span className={styles.initials}>{initials(user.firstName, user.lastName)}</span>
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={name}>
        <div className={styles.body}>
          <VerifyContacts />
          {children}
          <div className={styles.row}>
            <span>{t('language.label')}</span>
            <Segmented
              label={t('language.label')}
              value={locale}
              onChange={choose}
              items={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
            />
          </div>
          <div className={styles.row}>
            <span>{t('theme.label')}</span>
            <Segmented
              label={t('theme.label')}
              value={theme.choice}
              onChange={theme.choose}
              items={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
            />
          </div>
          <SecurityButton />
          <Button wide onPress={() => void signOut()} className={classes(styles.out)}>
            {t('signOut')}
          </Button>
        </div>
      </Sheet>
    </>
  );
}

function initials(first: string, last: string): string {
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase();
}
