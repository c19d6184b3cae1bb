import { CrashPage } from '@foodieexpress/ui';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BoardRoute } from './board-route';
import { MissingPage } from './missing-page';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage });
const parent = { getParentRoute: () => root };

const routes = [
  // The board is what the kitchen opens: no second request for it.
  createRoute({ ...parent, path: '/', component: BoardRoute }),
  createRoute({
    ...parent,
    path: '/menu',
    component: lazyRouteComponent(() => import('./menu-route'), 'MenuRoute'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/restaurant',
  defaultErrorComponent: CrashPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
