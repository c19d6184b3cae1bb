import { common, useMessages } from '@foodieexpress/i18n';
import { BrandMark } from '@foodieexpress/ui';
import { Outbox } from '../features/outbox/outbox';
import { home } from '../messages';
import styles from './home-page.module.css';

/** What the demo sent, since nobody can look into the letter boxes of invented people. */
export function OutboxPage() {
  const t = useMessages(home);
  const words = useMessages(common);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <a href="#" className={styles.brand}>
          <BrandMark size={34} />
          {words('app.name')}
        </a>
      </header>
      <main className={styles.outbox}>
        <h1>{t('outbox.title')}</h1>
        <p>{t('outbox.text')}</p>
        <Outbox />
      </main>
    </div>
  );
}
