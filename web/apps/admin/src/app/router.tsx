import { CrashPage } from '@foodieexpress/ui';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readFilter } from '../data/action-filter';
import { readRange } from '../data/analytics-range';
import { MissingPage } from './missing-page';
import { alertsSearch, liveSearch, papersSearch } from './search';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage });
const parent = { getParentRoute: () => root };

const routes = [
  createRoute({
    ...parent,
    path: '/',
    validateSearch: liveSearch,
    component: lazyRouteComponent(() => import('./live-route'), 'LiveRoute'),
  }),
  createRoute({
    ...parent,
    path: '/orders',
    component: lazyRouteComponent(() => import('./list-routes'), 'OrdersRoute'),
  }),
  createRoute({
    ...parent,
    path: '/orders/$id/replay',
    component: lazyRouteComponent(() => import('./replay-route'), 'ReplayRoute'),
  }),
  createRoute({
    ...parent,
    path: '/riders',
    component: lazyRouteComponent(() => import('./list-routes'), 'RidersRoute'),
  }),
  createRoute({
    ...parent,
    path: '/people',
    component: lazyRouteComponent(() => import('../features/people/people-page'), 'PeoplePage'),
  }),
  createRoute({
    ...parent,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('../features/people/person-page'), 'PersonPage'),
  }),
  createRoute({
    ...parent,
    path: '/people/$id/behaviour',
    component: lazyRouteComponent(() => import('../features/behaviour/behaviour-page'), 'BehaviourPage'),
  }),
  createRoute({
    ...parent,
    path: '/analytics',
    validateSearch: readRange,
    component: lazyRouteComponent(() => import('./analytics-route'), 'AnalyticsRoute'),
  }),
  createRoute({
    ...parent,
    path: '/reports',
    component: lazyRouteComponent(() => import('../features/reports/reports-page'), 'ReportsPage'),
  }),
  createRoute({
    ...parent,
    path: '/administrators',
    component: lazyRouteComponent(
      () => import('../features/administrators/administrators-page'),
      'AdministratorsPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/actions',
    validateSearch: readFilter,
    component: lazyRouteComponent(() => import('./actions-route'), 'ActionsRoute'),
  }),
  createRoute({
    ...parent,
    path: '/alerts',
    validateSearch: alertsSearch,
    component: lazyRouteComponent(() => import('./alerts-routes'), 'AlertsRoute'),
  }),
  createRoute({
    ...parent,
    path: '/alert-rules',
    component: lazyRouteComponent(() => import('./alerts-routes'), 'AlertRulesRoute'),
  }),
  createRoute({
    ...parent,
    path: '/alert-channels',
    component: lazyRouteComponent(() => import('./alerts-routes'), 'AlertChannelsRoute'),
  }),
  createRoute({
    ...parent,
    path: '/audit',
    component: lazyRouteComponent(() => import('../features/audit/audit-page'), 'AuditPage'),
  }),
  createRoute({
    ...parent,
    path: '/papers',
    validateSearch: papersSearch,
    component: lazyRouteComponent(() => import('./papers-route'), 'PapersRoute'),
  }),
  createRoute({
    ...parent,
    path: '/health',
    component: lazyRouteComponent(() => import('../features/health/health-page'), 'HealthPage'),
  }),
  createRoute({
    ...parent,
    path: '/retention',
    component: lazyRouteComponent(() => import('../features/retention/retention-page'), 'RetentionPage'),
  }),
  createRoute({
    ...parent,
    path: '/settings',
    component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/admin',
  defaultErrorComponent: CrashPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
