import { useMessages } from '@foodieexpress/i18n';
import { cardClass, classes } from '@foodieexpress/ui';
import { ArrowRight, Bike, ChefHat, Radar, ShoppingBag } from 'lucide-react';
import { useDemo } from '../../data/city';
import { home } from '../../messages';
import styles from './doors.module.css';

const DOORS = [
  { app: 'customer', Icon: ShoppingBag },
  { app: 'restaurant', Icon: ChefHat },
  { app: 'rider', Icon: Bike },
  { app: 'admin', Icon: Radar },
] as const;

/** The way into each app: one click in demo mode, the sign-in page otherwise. */
export function Doors() {
  const t = useMessages(home);
  const demo = useDemo();
  const open = demo.data !== undefined;
  return (
    <section className={styles.section} aria-labelledby="doors">
      <h2 id="doors">{t('doors.title')}</h2>
      <p>{t(open ? 'doors.demo' : 'doors.plain')}</p>
      <ul className={styles.doors}>
        {DOORS.map(({ app, Icon }) => (
          <li key={app}>
            <a
              className={classes(cardClass({ padded: true }), styles.door)}
              href={open ? `/${app}/?door=demo` : `/${app}/`}
              data-testid={`door-${app}`}
            >
              <span className={styles.icon} aria-hidden>
                <Icon size={24} />
              </span>
              <h3>{t(`doors.${app}`)}</h3>
              <p>{t(`doors.${app}.text`)}</p>
              <span className={styles.enter}>
                {t(open ? 'doors.enter' : 'doors.signIn')}
                <ArrowRight size={16} aria-hidden />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
