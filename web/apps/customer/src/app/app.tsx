import { AppProviders } from '@foodieexpress/session';
import { RouterProvider } from '@tanstack/react-router';
import { DropoffProvider } from '../data/dropoff';
import { router } from './router';

export function App() {
  return (
    <AppProviders app="customer">
      <DropoffProvider>
        <RouterProvider router={router} />
      </DropoffProvider>
    </AppProviders>
  );
}
