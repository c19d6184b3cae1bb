import type { Notification } from '@foodieexpress/client';
import { useMessages, useTidings } from '@foodieexpress/i18n';
import { useChannelFeed, useUser } from '@foodieexpress/session';
import { useToast } from '@foodieexpress/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { addNotification, setUnread } from '../data/notifications';
import { useRefreshOrders } from '../data/orders';
import { customer } from '../messages';

/** Listens to the user's own channel: the badge, the list of news, and a short word on whatever page is open. */
export function LiveUser() {
  const t = useMessages(customer);
  const user = useUser();
  const queries = useQueryClient();
  const refreshOrders = useRefreshOrders();
  const toast = useToast();
  const tidings = useTidings();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });

  useChannelFeed(user === undefined ? undefined : `user:${user.id}`, {
    snapshot: (value) => setUnread(queries, (value as { unread: number }).unread),
    event: ({ type, data }) => {
      if (type !== 'notification.created') return;
      const notification = data['notification'] as Notification;
      addNotification(queries, notification, data['unread'] as number);
      void refreshOrders();
      const { orderId } = notification;
      // The page of that very order says it already, and better.
      if (orderId === undefined || pathname === `/orders/${orderId}`) return;
      toast(tidings(notification).title, {
        label: t('news.show'),
        run: () => void navigate({ to: '/orders/$id', params: { id: orderId } }),
      });
    },
  });
  return null;
}
