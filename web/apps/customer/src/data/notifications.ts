import type { Notification, Page } from '@foodieexpress/client';
import { useClient, useUser } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';

const LIST = ['notifications'];
const UNREAD = ['unread'];

export function useNotifications() {
  const { notifications } = useClient();
  return useQuery({ queryKey: LIST, queryFn: () => notifications.list({ limit: 50 }) });
}

export function useUnread(): number {
  const { notifications } = useClient();
  const user = useUser();
  const query = useQuery({
    queryKey: UNREAD,
    queryFn: async () => (await notifications.unreadCount()).count,
    enabled: user !== undefined,
  });
  return query.data ?? 0;
}

export function useMarkRead() {
  const { notifications } = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => notifications.read(id),
    onMutate: (id) => markRead(queries, (each) => each.id === id),
    onSettled: () => queries.invalidateQueries({ queryKey: UNREAD }),
  });
}

export function useMarkAllRead() {
  const { notifications } = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => notifications.readAll(),
    onMutate: () => {
      markRead(queries, () => true);
      queries.setQueryData(UNREAD, 0);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: UNREAD }),
  });
}

/** A new one arrived over the live connection. */
export function addNotification(queries: QueryClient, notification: Notification, unread: number): void {
  queries.setQueryData<Page<Notification>>(LIST, (page) =>
    page === undefined
      ? undefined
      : { ...page, items: [notification, ...page.items.filter((each) => each.id !== notification.id)] },
  );
  setUnread(queries, unread);
}

export function setUnread(queries: QueryClient, unread: number): void {
  queries.setQueryData(UNREAD, unread);
}

function markRead(queries: QueryClient, which: (notification: Notification) => boolean): void {
  const readAt = new Date().toISOString();
  queries.setQueryData<Page<Notification>>(LIST, (page) =>
    page === undefined
      ? undefined
      : {
          ...page,
          items: page.items.map((each) =>
            which(each) && each.readAt === undefined ? { ...each, readAt } : each,
          ),
        },
  );
}
