import { common, useMessages } from '@foodieexpress/i18n';
import { useEffect, useRef, type ReactNode } from 'react';
import { Badge } from './badge';
import { classes } from './classes';
import styles from './app-shell.module.css';

export interface AppShellProps {
  /** A link home holding the mark and the name. */
  brand: ReactNode;
  /** Links with `navItemClass`, each holding a `NavItem`; a bar at the bottom on phones. */
  nav?: ReactNode;
  /** Where there are too many links for the header: down the side, but on phones. */
  navAtSide?: boolean;
  /** At the right end of the header. */
  actions?: ReactNode;
  /** Above everything: the offline bar. */
  banner?: ReactNode;
  /** `page`: a centred column. `wide`: full width. `flush`: without padding below a centred header. `full`: all of it. */
  layout?: 'page' | 'wide' | 'flush' | 'full';
  /** On a phone the page has the whole screen, without header and bar. */
  immersive?: boolean;
  children: ReactNode;
}

export function AppShell({
  brand,
  nav,
  navAtSide = false,
  actions,
  banner,
  layout = 'page',
  immersive = false,
  children,
}: AppShellProps) {
  const t = useMessages(common);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // There may be more links than fit.
    bar.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, []);
  const links = nav !== undefined && (
    <nav ref={bar} className={styles.nav} aria-label={t('nav.main')}>
      {nav}
    </nav>
  );
  return (
    <div
      className={classes(
        styles.shell,
        layout !== 'page' && styles[layout],
        navAtSide && styles.side,
        immersive && styles.immersive,
      )}
    >
      <a className={styles.skip} href="#main">
        {t('nav.skip')}
      </a>
      {banner}
      <header className={styles.header}>
        <div className={styles.bar}>
          <span className={styles.brand}>{brand}</span>
          <span className={styles.spacer} />
          {!navAtSide && links}
          {actions}
        </div>
      </header>
      <div className={styles.body}>
        {navAtSide && links}
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  );
}

export const navItemClass = classes(styles.navItem);

export interface NavItemProps {
  icon: ReactNode;
  label: string;
  count?: number;
  countLabel?: string;
}

/** What stands inside a navigation link. */
export function NavItem({ icon, label, count = 0, countLabel = '' }: NavItemProps) {
  return (
    <>
      <span className={styles.navIcon}>
        {icon}
        <Badge count={count} label={countLabel} />
      </span>
      <span>{label}</span>
    </>
  );
}
