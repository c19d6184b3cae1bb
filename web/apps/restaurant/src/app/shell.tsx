import { common, useMessages } from '@foodieexpress/i18n';
import { AccountMenu, DocumentsButton, LiveBar, PapersBar, useMapConfig } from '@foodieexpress/session';
import {
  AppShell,
  BrandMark,
  buttonClass,
  Empty,
  ErrorState,
  KeysSheet,
  Loading,
  NavItem,
  navItemClass,
  Segmented,
  Skeleton,
  useShortcuts,
} from '@foodieexpress/ui';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { ClipboardList, Store, UtensilsCrossed } from 'lucide-react';
import { useState } from 'react';
import { useMyRestaurants } from '../data/restaurant';
import { PauseSwitch } from '../features/pause/pause-switch';
import { kitchen } from '../messages';
import { RestaurantContext } from './restaurant-context';
import styles from './shell.module.css';

export function Shell() {
  const t = useMessages(kitchen);
  const words = useMessages(common);
  const navigate = useNavigate();
  const [keysOpen, setKeysOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const mine = useMyRestaurants();
  // Times are shown in the market's zone; loading the settings here sets it for every page.
  useMapConfig();
  useShortcuts({
    '?': () => setKeysOpen(true),
    'g o': () => void navigate({ to: '/' }),
    'g m': () => void navigate({ to: '/menu' }),
  });
  const all = mine.data?.items ?? [];
  const restaurant = all.find((each) => each.id === chosen) ?? all[0];
  return (
    <AppShell
      layout="wide"
      banner={
        <>
          <LiveBar />
          <PapersBar />
        </>
      }
      brand={
        <a href="/" aria-label={t('nav.home')}>
          <BrandMark size={30} />
          <span className={styles.name}>{restaurant?.name ?? words('app.name')}</span>
        </a>
      }
      nav={
        <>
          <Link to="/" className={navItemClass} activeOptions={{ exact: true }}>
            <NavItem icon={<ClipboardList size={22} aria-hidden />} label={t('nav.board')} />
          </Link>
          <Link to="/menu" className={navItemClass}>
            <NavItem icon={<UtensilsCrossed size={22} aria-hidden />} label={t('nav.menu')} />
          </Link>
        </>
      }
      actions={
        <>
          {restaurant !== undefined && <PauseSwitch restaurant={restaurant} />}
          <AccountMenu>
            {all.length > 1 && restaurant !== undefined && (
              <Segmented
                label={t('restaurant.choose')}
                value={restaurant.id}
                onChange={setChosen}
                items={all.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <DocumentsButton />
          </AccountMenu>
        </>
      }
    >
      {mine.isPending && (
        <Loading>
          <Skeleton height="60dvh" radius={12} />
        </Loading>
      )}
      {mine.isError && restaurant === undefined && (
        <ErrorState error={mine.error} onRetry={() => void mine.refetch()} />
      )}
      {mine.isSuccess && restaurant === undefined && (
        <Empty icon={<Store size={28} />} title={t('restaurant.none')} text={t('restaurant.none.text')}>
          <a href="/" className={buttonClass({})}>
            {t('nav.home')}
          </a>
        </Empty>
      )}
      {restaurant !== undefined && (
        <RestaurantContext value={restaurant}>
          <Outlet />
        </RestaurantContext>
      )}
      <KeysSheet
        open={keysOpen}
        onClose={() => setKeysOpen(false)}
        title={t('keys.title')}
        keys={[
          ['g o', t('keys.board')],
          ['g m', t('keys.menu')],
          ['/', t('keys.search')],
          ['?', t('keys.help')],
        ]}
      />
    </AppShell>
  );
}
