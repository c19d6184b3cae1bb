import { AppProviders, RequireSession } from '@foodieexpress/session';
import { RouterProvider } from '@tanstack/react-router';
import { FleetProvider } from '../data/fleet-provider';
import { useMay } from '../shared/permissions';
import { router } from './router';

export function App() {
  return (
    <AppProviders app="admin">
      <RequireSession>
        <Pages />
      </RequireSession>
    </AppProviders>
  );
}

/** Only who manages orders has an ear on the fleet. */
function Pages() {
  const may = useMay();
  const pages = <RouterProvider router={router} />;
  return may('manage_orders') ? <FleetProvider>{pages}</FleetProvider> : pages;
}
