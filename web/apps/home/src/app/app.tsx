import { LocaleProvider } from '@foodieexpress/i18n';
import { ThemeProvider } from '@foodieexpress/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { HomePage } from './home-page';
import { OutboxPage } from './outbox-page';

export function App() {
  const hash = useSyncExternalStore(onHash, () => location.hash);
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <LocaleProvider>
        <ThemeProvider>{hash === '#outbox' ? <OutboxPage /> : <HomePage />}</ThemeProvider>
      </LocaleProvider>
    </QueryClientProvider>
  );
}

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
