// Shows what the platform pushes, and opens the page it is about. Runs while no page is open.
const START = '/admin/alerts';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body, path, topic } = read(event.data);
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag: topic,
      icon: '/favicon.svg',
      data: { path },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path));
});

// Browsers want something to be shown for every push, also for one that cannot be read.
function read(data) {
  try {
    const { title, body, path, topic } = data.json();
    return { title: String(title), body: String(body), path, topic: topic ?? 'alerts' };
  } catch {
    return { title: 'FoodieExpress', body: '', path: START, topic: 'alerts' };
  }
}

async function open(path) {
  const to = typeof path === 'string' && path.startsWith('/admin/') ? path : START;
  const pages = await self.clients.matchAll({ type: 'window' });
  const [page] = pages;
  if (page === undefined) return self.clients.openWindow(to);
  // Refused where the click is too long ago; the page is opened nevertheless.
  await page.focus().catch(() => undefined);
  return page.navigate(to);
}
