import { common, useMessages } from '@foodieexpress/i18n';
import { Security, useLanguage, useSignOut, useUser, VerifyContacts } from '@foodieexpress/session';
import { Button, Card, classes, Segmented, useTheme } from '@foodieexpress/ui';
import { useNavigate } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { customer } from '../../messages';
import { AddressList } from './address-list';
import { DetailsForm } from './details-form';
import { PasswordForm } from './password-form';
import { Privacy } from './privacy';
import styles from './profile.module.css';

export function Profile() {
  const t = useMessages(customer);
  const words = useMessages(common);
  const { locale, choose: chooseLanguage } = useLanguage();
  const { choice, choose } = useTheme();
  const user = useUser();
  const signOut = useSignOut();
  const navigate = useNavigate();
  return (
    <div className={styles.page}>
      <h1>{t('profile.title')}</h1>
      <Card as="section" className={classes(styles.form)}>
        <h2>{t('profile.you')}</h2>
        {user !== undefined && <DetailsForm user={user} />}
        <VerifyContacts />
      </Card>
      <Card as="section" className={classes(styles.form)}>
        <h2>{t('profile.addresses')}</h2>
        <AddressList />
      </Card>
      <Card as="section" className={classes(styles.form)}>
        <h2>{t('profile.look')}</h2>
        <div className={styles.row}>
          <span>{words('language.label')}</span>
          <Segmented
            label={words('language.label')}
            value={locale}
            onChange={chooseLanguage}
            items={[
              { value: 'en', label: words('language.en') },
              { value: 'fr', label: words('language.fr') },
            ]}
          />
        </div>
        <div className={styles.row}>
          <span>{words('theme.label')}</span>
          <Segmented
            label={words('theme.label')}
            value={choice}
            onChange={choose}
            items={[
              { value: 'system', label: words('theme.system') },
              { value: 'light', label: words('theme.light') },
              { value: 'dark', label: words('theme.dark') },
            ]}
          />
        </div>
      </Card>
      <Card as="section" className={classes(styles.form)}>
        <h2>{t('profile.password')}</h2>
        <PasswordForm />
      </Card>
      <Card as="section" className={classes(styles.form)}>
        <h2>{t('profile.security')}</h2>
        <Security />
      </Card>
      <Card as="section" className={classes(styles.form)}>
        <h2>{t('privacy.title')}</h2>
        <Privacy />
      </Card>
      <Button
        variant="danger"
        size="large"
        wide
        onPress={() => {
          void signOut().then(() => navigate({ to: '/' }));
        }}
      >
        <LogOut size={18} aria-hidden />
        {words('signOut')}
      </Button>
    </div>
  );
}
