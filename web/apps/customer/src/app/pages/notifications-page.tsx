import { RequireSession } from '@foodieexpress/session';
import { Notifications } from '../../features/notifications/notifications';

export function NotificationsPage() {
  return (
    <RequireSession>
      <Notifications />
    </RequireSession>
  );
}
