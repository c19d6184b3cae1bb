import type { Http } from './http';
import type { LiveTicket, Notification, Page, PageQuery } from './types';

export function notificationsApi(http: Http) {
  return {
    list: (query: PageQuery = {}): Promise<Page<Notification>> =>
      http.get('/notifications', { query: { ...query } }),
    unreadCount: (): Promise<{ count: number }> => http.get('/notifications/unread-count'),
    read: (id: string): Promise<void> => http.post(`/notifications/${id}/read`),
    readAll: (): Promise<void> => http.post('/notifications/read-all'),
    liveTicket: (): Promise<LiveTicket> => http.post('/live/tickets'),
  };
}
