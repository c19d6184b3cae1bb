import type { BrowserContext } from '@playwright/test';

/** Notes every request of the browser that leaves the platform's own host. */
export function watchOutsideRequests(context: BrowserContext, baseUrl: string): string[] {
  const host = new URL(baseUrl).host;
  const outside: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'blob:' || url.protocol === 'data:';
    if (!local && url.host !== host) outside.push(request.url());
  });
  return outside;
}
