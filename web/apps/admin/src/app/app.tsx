import { AppProviders, RequireSession } from '@foodieexpress/session';
import { RouterProvider } from '@tanstack/react-router';
import { FleetProvider } from '../data/fleet-provider';
import { router } from './router';

export function App() {
  return (
    <AppProviders app="admin">
      <RequireSession>
        <FleetProvider>
          <RouterProvider router={router} />
        </FleetProvider>
      </RequireSession>
    </AppProviders>
  );
}
