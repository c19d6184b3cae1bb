import { expect, test, type CDPSession, type Page } from '@playwright/test';

/**
 * Push services are outside and cannot be reached from a test, so a browser's subscribing is stood in for by one that
 * makes real keys. Everything else is the browser's own: permission, service worker, push event, notification.
 */
async function subscribesByItself(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const endpoint = 'https://push.example/browser/' + crypto.randomUUID();
    const base64 = (bytes: Uint8Array) =>
      btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
    const made = {
      unsubscribe: () => {
        localStorage.removeItem('test.push');
        return Promise.resolve(true);
      },
    };
    PushManager.prototype.getSubscription = () =>
      Promise.resolve(
        localStorage.getItem('test.push') === null ? null : (made as unknown as PushSubscription),
      );
    PushManager.prototype.subscribe = async (options) => {
      if (typeof options?.applicationServerKey !== 'string') throw new Error('no key of the platform');
      const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
        'deriveBits',
      ]);
      const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
      const keys = { p256dh: base64(point), auth: base64(crypto.getRandomValues(new Uint8Array(16))) };
      localStorage.setItem('test.push', '1');
      return { ...made, toJSON: () => ({ endpoint, keys }) } as unknown as PushSubscription;
    };
  });
}

/** As the browser hands a message of its push service to the worker. */
async function deliver(page: Page, cdp: CDPSession, data: object): Promise<void> {
  const registered = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find((each) => each.scopeURL.endsWith('/admin/') && !each.isDeleted);
      if (ours !== undefined) resolve(ours.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify(data),
  });
}

test('a browser is told of an alert, and a click opens it', async ({ page, context }) => {
  await context.grantPermissions(['notifications']);
  await subscribesByItself(page);
  await page.goto('/admin/alerts?door=demo');
  const push = page.getByTestId('push');
  await expect(push).toHaveAttribute('data-state', 'off');
  await push.getByText('Notifications in this browser').click();
  await expect(push).toHaveAttribute('data-state', 'on');
  await page.reload();
  await expect(push).toHaveAttribute('data-state', 'on');

  const alert = '00000000-0000-7000-8000-000000000001';
  const cdp = await context.newCDPSession(page);
  await deliver(page, cdp, {
    title: 'Critical: Late deliveries',
    body: 'all: 12 %, limit 5 %',
    path: `/admin/alerts?alert=${alert}`,
    topic: 'late',
  });
  const shown = () =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.ready;
      return (await worker.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
    });
  await expect
    .poll(shown)
    .toEqual([{ title: 'Critical: Late deliveries', body: 'all: 12 %, limit 5 %', tag: 'late' }]);

  // Nobody can click on the desk of a browser without one: the worker is handed the click on the notification shown.
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('no service worker');
  await worker.evaluate(`self.registration.getNotifications().then(([notification]) => {
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
  })`);
  await expect(page).toHaveURL(new RegExp(`/admin/alerts\\?alert=${alert}`));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(shown).toEqual([]);

  await push.getByText('Notifications in this browser').click();
  await expect(push).toHaveAttribute('data-state', 'off');
});

test('a browser that cannot or may not says so, in French and on a phone too', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/admin/alerts?door=demo');
  const push = page.getByTestId('push');
  // A page left while it signs in has taken the account all the same.
  await expect(push).toBeVisible();
  // None but these, which are none.
  await context.grantPermissions([]);
  await page.reload();
  await expect(push).toHaveAttribute('data-state', 'denied');
  await expect(push).toContainText('Blocked in the settings of this browser');
  await expect(push.getByRole('switch')).toBeDisabled();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'PushManager');
    localStorage.setItem('foodie.locale', 'fr');
  });
  await page.reload();
  await expect(push).toHaveAttribute('data-state', 'unsupported');
  await expect(push).toContainText('Ce navigateur ne les connaît pas');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
