import { AppProviders, RequireSession } from '@foodieexpress/session';
import { Shell } from './shell';

export function App() {
  return (
    <AppProviders app="rider">
      <RequireSession>
        <Shell />
      </RequireSession>
    </AppProviders>
  );
}
