import { accountsApi } from './api/accounts';
import { activityApi } from './api/activity';
import { administrationApi } from './api/administration';
import { analyticsApi } from './api/analytics';
import { alertingApi } from './api/alerting';
import { auditApi } from './api/audit';
import { catalogApi } from './api/catalog';
import { dispatchApi } from './api/dispatch';
import { healthApi } from './api/health';
import { Http } from './api/http';
import { notificationsApi } from './api/notifications';
import { onboardingApi } from './api/onboarding';
import { orderingApi } from './api/ordering';
import { placesApi } from './api/places';
import { reportsApi } from './api/reports';
import { settingsApi } from './api/settings';
import { securityApi } from './api/security';
import type { AppName } from './api/types';
import { LiveConnection } from './live/connection';
import type { EventSourceFactory, EventSourceLike, SocketFactory, SocketLike } from './live/transport';
import { Uplink } from './live/uplink';
import { ActionLogger } from './logging/action-logger';
import type { KeptEvents } from './logging/kept-events';
import { logged } from './logging/logged';
import { Session } from './session/session';

export interface ClientConfig {
  app: AppName;
  /** Default `/api/v1` of the page's own origin. */
  baseUrl?: string;
  fetch?: typeof fetch;
  socket?: SocketFactory;
  eventSource?: EventSourceFactory;
  /** Tells the platform of every call of the services below; where what cannot be sent yet is kept. */
  keptActions?: KeptEvents;
}

export type FoodieClient = ReturnType<typeof createClient>;

/** Everything a front end needs of one app: the session, the calls by feature, and the live connection. */
export function createClient(config: ClientConfig) {
  const baseUrl = config.baseUrl ?? '/api/v1';
  const http = new Http({ baseUrl, app: config.app, ...(config.fetch ? { fetch: config.fetch } : {}) });
  const session = new Session(http, { app: config.app });
  http.useTokens(session);
  const actions =
    config.keptActions === undefined ? undefined : new ActionLogger(http, { kept: config.keptActions });
  const notifications = logged(actions, 'notifications', notificationsApi(http));
  // The browser's own types bind `this` in their handlers, which the small interfaces leave out.
  const socket = config.socket ?? ((url) => new WebSocket(url) as unknown as SocketLike);
  const live = new LiveConnection({
    url: socketUrl(baseUrl, '/live'),
    ticket: async () => (session.user === undefined ? undefined : (await notifications.liveTicket()).ticket),
    socket,
    eventSource: config.eventSource ?? ((url) => new EventSource(url) as unknown as EventSourceLike),
  });
  const uplink = new Uplink({
    url: socketUrl(baseUrl, '/riders/me/fixes/stream'),
    tokens: session,
    socket,
  });
  return {
    http,
    session,
    live,
    uplink,
    actions,
    accounts: logged(actions, 'accounts', accountsApi(http)),
    activity: logged(actions, 'activity', activityApi(http)),
    administration: logged(actions, 'administration', administrationApi(http)),
    analytics: logged(actions, 'analytics', analyticsApi(http)),
    alerting: logged(actions, 'alerting', alertingApi(http)),
    audit: logged(actions, 'audit', auditApi(http)),
    security: logged(actions, 'security', securityApi(http)),
    places: logged(actions, 'places', placesApi(http)),
    catalog: logged(actions, 'catalog', catalogApi(http)),
    ordering: logged(actions, 'ordering', orderingApi(http)),
    dispatch: logged(actions, 'dispatch', dispatchApi(http)),
    health: logged(actions, 'health', healthApi(http)),
    notifications,
    onboarding: logged(actions, 'onboarding', onboardingApi(http)),
    reports: logged(actions, 'reports', reportsApi(http)),
    settings: logged(actions, 'settings', settingsApi(http)),
  };
}

function socketUrl(baseUrl: string, path: string): string {
  const base = typeof location === 'undefined' ? undefined : location.href;
  const url = new URL(baseUrl + path, base);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.toString();
}
