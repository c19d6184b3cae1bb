import type { Http } from './http';
import type {
  LiveTicket,
  NewPushSubscription,
  Notification,
  Page,
  PageQuery,
  PushKey,
  PushSubscriptionEntry,
} from './types';

export function notificationsApi(http: Http) {
  return {
    list: (query: PageQuery = {}): Promise<Page<Notification>> =>
      http.get('/notifications', { query: { ...query } }),
    unreadCount: (): Promise<{ count: number }> => http.get('/notifications/unread-count'),
    read: (id: string): Promise<void> => http.post(`/notifications/${id}/read`),
    readAll: (): Promise<void> => http.post('/notifications/read-all'),
    pushKey: (): Promise<PushKey> => http.get('/me/push-subscriptions/key'),
    pushSubscriptions: (): Promise<Page<PushSubscriptionEntry>> => http.get('/me/push-subscriptions'),
    addPushSubscription: (browser: NewPushSubscription): Promise<PushSubscriptionEntry> =>
      http.post('/me/push-subscriptions', browser),
    removePushSubscription: (id: string): Promise<void> => http.delete(`/me/push-subscriptions/${id}`),
    liveTicket: (): Promise<LiveTicket> => http.post('/live/tickets'),
  };
}
