import { common, useMessages } from '@foodieexpress/i18n';
import { AccountMenu, LiveBar, useMapConfig } from '@foodieexpress/session';
import { AppShell, BrandMark, KeysSheet, NavItem, navItemClass, useShortcuts } from '@foodieexpress/ui';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import {
  Activity,
  Bell,
  Bike,
  ChartLine,
  FileCheck,
  FileChartColumn,
  HeartPulse,
  Map,
  ReceiptText,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { useFiring } from '../data/alerts';
import { usePushRenewal } from '../data/push';
import { control } from '../messages';
import { useMay } from '../shared/permissions';

const PAGES = [
  { to: '/', key: 'live', may: 'manage_orders', icon: <Map size={20} aria-hidden /> },
  { to: '/orders', key: 'orders', may: 'manage_orders', icon: <ReceiptText size={20} aria-hidden /> },
  { to: '/riders', key: 'riders', may: 'manage_orders', icon: <Bike size={20} aria-hidden /> },
  { to: '/people', key: 'people', may: 'manage_users', icon: <Users size={20} aria-hidden /> },
  {
    to: '/administrators',
    key: 'administrators',
    may: 'manage_admins',
    icon: <ShieldCheck size={20} aria-hidden />,
  },
  { to: '/analytics', key: 'analytics', may: 'view_analytics', icon: <ChartLine size={20} aria-hidden /> },
  { to: '/actions', key: 'actions', may: 'view_analytics', icon: <Activity size={20} aria-hidden /> },
  { to: '/reports', key: 'reports', may: 'view_analytics', icon: <FileChartColumn size={20} aria-hidden /> },
  {
    to: '/alerts',
    key: 'alerts',
    may: 'view_analytics',
    or: 'manage_orders',
    icon: <Bell size={20} aria-hidden />,
  },
  {
    to: '/health',
    key: 'health',
    may: 'view_analytics',
    or: 'system_settings',
    icon: <HeartPulse size={20} aria-hidden />,
  },
  { to: '/audit', key: 'audit', may: 'manage_admins', icon: <ScrollText size={20} aria-hidden /> },
  { to: '/papers', key: 'papers', may: 'manage_users', icon: <FileCheck size={20} aria-hidden /> },
  {
    to: '/settings',
    key: 'settings',
    may: 'system_settings',
    or: 'manage_commissions',
    icon: <SlidersHorizontal size={20} aria-hidden />,
  },
] as const;

export function Shell() {
  const t = useMessages(control);
  const words = useMessages(common);
  const navigate = useNavigate();
  const may = useMay();
  const [keysOpen, setKeysOpen] = useState(false);
  // Times are shown in the market's zone; loading the settings here sets it for every page.
  useMapConfig();
  usePushRenewal();
  const firing = useFiring(may('view_analytics') || may('manage_orders'));
  useShortcuts({
    '?': () => setKeysOpen(true),
    'g l': () => void navigate({ to: '/' }),
    'g o': () => void navigate({ to: '/orders' }),
    'g r': () => void navigate({ to: '/riders' }),
    'g p': () => void navigate({ to: '/people' }),
    'g d': () => void navigate({ to: '/administrators' }),
    'g n': () => void navigate({ to: '/analytics' }),
    'g t': () => void navigate({ to: '/reports' }),
    'g e': () => void navigate({ to: '/actions' }),
    'g w': () => void navigate({ to: '/alerts' }),
    'g h': () => void navigate({ to: '/health' }),
    'g a': () => void navigate({ to: '/audit' }),
    'g f': () => void navigate({ to: '/papers' }),
    'g s': () => void navigate({ to: '/settings' }),
  });
  return (
    <AppShell
      layout="full"
      navAtSide
      banner={<LiveBar />}
      brand={
        <a href="/" aria-label={t('nav.home')}>
          <BrandMark size={28} />
          {words('app.name')}
        </a>
      }
      nav={PAGES.filter((page) => may(page.may) || ('or' in page && may(page.or))).map(
        ({ to, key, icon }) => (
          <Link
            key={key}
            to={to}
            className={navItemClass}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            <NavItem
              icon={icon}
              label={t(`nav.${key}`)}
              count={key === 'alerts' ? firing : 0}
              countLabel={t.plural('nav.alerts.firing', firing)}
            />
          </Link>
        ),
      )}
      actions={<AccountMenu />}
    >
      <Outlet />
      <KeysSheet
        open={keysOpen}
        onClose={() => setKeysOpen(false)}
        title={t('keys.title')}
        keys={[
          ['g l', t('keys.live')],
          ['g o', t('keys.orders')],
          ['g r', t('keys.riders')],
          ['g p', t('keys.people')],
          ['g d', t('keys.administrators')],
          ['g n', t('keys.analytics')],
          ['g e', t('keys.actions')],
          ['g t', t('keys.reports')],
          ['g w', t('keys.alerts')],
          ['g h', t('keys.health')],
          ['g a', t('keys.audit')],
          ['g f', t('keys.papers')],
          ['g s', t('keys.settings')],
          ['/', t('keys.search')],
          ['Escape', t('keys.close')],
          ['?', t('keys.help')],
        ]}
      />
    </AppShell>
  );
}
