import { CrashPage } from '@foodieexpress/ui';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { MissingPage } from './pages/missing-page';
import { discoverSearch } from './search';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage });
const parent = { getParentRoute: () => root };

const routes = [
  createRoute({
    ...parent,
    path: '/',
    validateSearch: discoverSearch,
    component: lazyRouteComponent(() => import('./pages/discover-page'), 'DiscoverPage'),
  }),
  createRoute({
    ...parent,
    path: '/restaurants/$id',
    component: lazyRouteComponent(() => import('./pages/restaurant-page'), 'RestaurantPage'),
  }),
  createRoute({
    ...parent,
    path: '/checkout',
    component: lazyRouteComponent(() => import('./pages/checkout-page'), 'CheckoutPage'),
  }),
  createRoute({
    ...parent,
    path: '/orders',
    component: lazyRouteComponent(() => import('./pages/orders-page'), 'OrdersPage'),
  }),
  createRoute({
    ...parent,
    path: '/orders/$id',
    component: lazyRouteComponent(() => import('./pages/order-page'), 'OrderPage'),
  }),
  createRoute({
    ...parent,
    path: '/notifications',
    component: lazyRouteComponent(() => import('./pages/notifications-page'), 'NotificationsPage'),
  }),
  createRoute({
    ...parent,
    path: '/profile',
    component: lazyRouteComponent(() => import('./pages/profile-page'), 'ProfilePage'),
  }),
  createRoute({
    ...parent,
    path: '/sign-in',
    validateSearch: ({ next }: Record<string, unknown>): { next?: string } =>
      // Only places inside this app: a link must not lead elsewhere after signing in.
      typeof next === 'string' && /^\/(?!\/)/.test(next) ? { next } : {},
    component: lazyRouteComponent(() => import('./pages/sign-in-page'), 'SignInPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/customer',
  defaultErrorComponent: CrashPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
