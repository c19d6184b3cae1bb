import { AppProviders, RequireSession } from '@foodieexpress/session';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './router';

export function App() {
  return (
    <AppProviders app="restaurant">
      <RequireSession>
        <RouterProvider router={router} />
      </RequireSession>
    </AppProviders>
  );
}
