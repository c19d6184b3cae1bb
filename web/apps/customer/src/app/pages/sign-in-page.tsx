import { RequireSession } from '@foodieexpress/session';
import { getRouteApi, Navigate } from '@tanstack/react-router';

const route = getRouteApi('/sign-in');

/** Signs in, then goes on to where the person wanted to be. */
export function SignInPage() {
  const { next } = route.useSearch();
  return (
    <RequireSession>
      <Navigate to={next ?? '/'} replace />
    </RequireSession>
  );
}
