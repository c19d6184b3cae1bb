import type { Page } from '@playwright/test';

/** The server answers these calls with a fault until the returned function is called. */
export async function breakCalls(page: Page, pattern: string): Promise<() => Promise<void>> {
  const body = JSON.stringify({ title: 'Unavailable', status: 503, code: 'platform.unavailable' });
  await page.route(pattern, (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body }),
  );
  return () => page.unroute(pattern);
}
