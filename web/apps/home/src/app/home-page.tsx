import { common, useLocale, useMessages } from '@foodieexpress/i18n';
import { BrandMark, Segmented } from '@foodieexpress/ui';
import { CityCard } from '../features/city/city-card';
import { useDemo } from '../data/city';
import { Doors } from '../features/doors/doors';
import { home } from '../messages';
import styles from './home-page.module.css';

const STEPS = ['1', '2', '3'] as const;

export function HomePage() {
  const t = useMessages(home);
  const words = useMessages(common);
  const { locale, setLocale } = useLocale();
  const demo = useDemo();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.brand}>
          <BrandMark size={34} />
          {words('app.name')}
        </span>
        <Segmented
          label={words('language.label')}
          value={locale}
          onChange={setLocale}
          items={[
            { value: 'en', label: 'EN' },
            { value: 'fr', label: 'FR' },
          ]}
        />
      </header>
      <main>
        <section className={styles.hero}>
          <div className={styles.words}>
            <h1>{t('hero.title')}</h1>
            <p>{t('hero.text')}</p>
          </div>
          <CityCard />
        </section>
        <Doors />
        <section className={styles.tour} aria-labelledby="tour">
          <h2 id="tour">{t('tour.title')}</h2>
          <ol>
            {STEPS.map((step) => (
              <li key={step}>
                <span className={styles.number} aria-hidden>
                  {step}
                </span>
                <h3>{t(`tour.${step}.title`)}</h3>
                <p>{t(`tour.${step}.text`)}</p>
              </li>
            ))}
          </ol>
        </section>
      </main>
      <footer className={styles.foot}>
        {demo.data !== undefined && <a href="#outbox">{t('foot.outbox')}</a>}
        <a href="/docs">{t('foot.api')}</a>
        <a href="https://www.openstreetmap.org/copyright">{t('foot.map')}</a>
      </footer>
    </div>
  );
}
