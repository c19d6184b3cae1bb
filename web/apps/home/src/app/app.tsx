import { LocaleProvider } from '@foodieexpress/i18n';
import { ThemeProvider } from '@foodieexpress/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { HomePage } from './home-page';

export function App() {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <LocaleProvider>
        <ThemeProvider>
          <HomePage />
        </ThemeProvider>
      </LocaleProvider>
    </QueryClientProvider>
  );
}
