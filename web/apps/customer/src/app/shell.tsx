import { common, useMessages } from '@foodieexpress/i18n';
import { LiveBar, useMapConfig, useUser } from '@foodieexpress/session';
import { AppShell, BrandMark, buttonClass, useShortcuts } from '@foodieexpress/ui';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { customer } from '../messages';
import { KeysSheet } from './keys-sheet';
import { LiveUser } from './live-user';
import { MainNav } from './main-nav';

export function Shell() {
  const t = useMessages(customer);
  const words = useMessages(common);
  const navigate = useNavigate();
  const user = useUser();
  const [keysOpen, setKeysOpen] = useState(false);
  const { pathname, view } = useRouterState({
    select: ({ location }) => ({
      pathname: location.pathname,
      view: (location.search as { view?: string }).view,
    }),
  });
  // Times are shown in the market's zone; loading the settings here sets it for every page.
  useMapConfig();
  useShortcuts({
    '?': () => setKeysOpen(true),
    'g d': () => void navigate({ to: '/' }),
    'g o': () => void navigate({ to: '/orders' }),
    'g n': () => void navigate({ to: '/notifications' }),
    'g p': () => void navigate({ to: '/profile' }),
  });
  const tracking = /^\/orders\/[^/]+$/.test(pathname);
  const fullWidth = tracking || (pathname === '/' && view === 'map');
  return (
    <AppShell
      layout={fullWidth ? 'flush' : 'page'}
      immersive={tracking || pathname === '/checkout' || pathname.startsWith('/restaurants/')}
      banner={<LiveBar />}
      brand={
        <Link to="/">
          <BrandMark size={30} />
          {words('app.name')}
        </Link>
      }
      nav={<MainNav />}
      actions={
        user === undefined && pathname !== '/sign-in' ? (
          <Link
            to="/sign-in"
            search={{ next: pathname }}
            className={buttonClass({ variant: 'primary', size: 'small' })}
          >
            {t('nav.signIn')}
          </Link>
        ) : undefined
      }
    >
      <LiveUser />
      <Outlet />
      <KeysSheet open={keysOpen} onClose={() => setKeysOpen(false)} />
    </AppShell>
  );
}
