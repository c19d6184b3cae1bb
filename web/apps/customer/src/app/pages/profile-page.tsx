import { RequireSession } from '@foodieexpress/session';
import { Profile } from '../../features/profile/profile';

export function ProfilePage() {
  return (
    <RequireSession>
      <Profile />
    </RequireSession>
  );
}
