import { expect, test, type Page } from '@playwright/test';
import { HOSTILE_TEXTS } from './hostile-texts';
import { buildHostileWorld, type HostileWorld, type Member } from './hostile-world';
import { watchOutsideRequests } from './outside-requests';
import { PageWatch } from './page-watch';
import { trustedSource } from './trusted-source';

const FULL = process.env.FOODIE_PROVE === 'full';
/** Of the pages that others lead to; the first of a kind will do. */
const MOST_LINKS = FULL ? 12 : 3;
const TYPED = FULL ? HOSTILE_TEXTS.length : 2;

let world: HostileWorld;
test.beforeAll(async ({ playwright, baseURL }) => {
  const api = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: trustedSource(),
  });
  world = await buildHostileWorld(api);
  await api.dispose();
});

// @asvs 1.2.1, 1.2.3, 3.2.2, 1.3.7
test('the customer app shows hostile texts as texts', async ({ page, context, baseURL }) => {
  const outside = watchOutsideRequests(context, baseURL ?? '');
  const watch = await enter(page, 'customer', world.customer);
  const typed = HOSTILE_TEXTS.map((text) => `/customer/?q=${encodeURIComponent(text)}`);
  await walk(page, watch, 'customer', [
    '/customer/',
    '/customer/?view=map',
    `/customer/restaurants/${world.restaurant}`,
    '/customer/checkout',
    '/customer/orders',
    `/customer/orders/${world.order}`,
    '/customer/notifications',
    '/customer/profile',
    '/customer/sign-in',
    '/customer/sign-in?next=javascript:window.canaryRan(1)',
    `/customer/nowhere/${encodeURIComponent(HOSTILE_TEXTS[1])}`,
    ...typed.slice(0, TYPED),
  ]);
  await watch.open(`/customer/restaurants/${world.restaurant}`);
  await expect(page.getByTestId('menu-item').first()).toBeVisible();
  await page.getByTestId('menu-item').first().click();
  await watch.settled();
  expect(watch.flaws).toEqual([]);
  expect(outside).toEqual([]);
});

// @asvs 1.2.1, 3.2.2
test('the restaurant app shows hostile texts as texts', async ({ page }) => {
  const watch = await enter(page, 'restaurant', world.owner);
  await expect(page.getByTestId('order-card').first()).toBeVisible();
  await walk(page, watch, 'restaurant', ['/restaurant/', '/restaurant/menu']);
  expect(watch.flaws).toEqual([]);
});

// @asvs 1.2.1, 3.2.2
test('the rider app shows hostile texts as texts', async ({ page }) => {
  const watch = await enter(page, 'rider', world.rider);
  await expect(page.getByTestId('job-panel')).toBeVisible();
  await walk(page, watch, 'rider', ['/rider/']);
  expect(watch.flaws).toEqual([]);
});

// @asvs 1.2.1, 3.2.2
test('an applicant sees hostile reasons as texts', async ({ page }) => {
  const watch = await enter(page, 'rider', world.applicant);
  await walk(page, watch, 'rider', ['/rider/']);
  expect(watch.flaws).toEqual([]);
});

// @asvs 1.2.1, 3.2.2
test('the admin app shows hostile texts as texts', async ({ page }) => {
  const watch = await PageWatch.of(page);
  await watch.open('/admin/?door=demo');
  await walk(page, watch, 'admin', [
    '/admin/',
    `/admin/?order=${world.order}`,
    '/admin/orders',
    '/admin/riders',
    '/admin/people',
    ...[world.customer, world.owner, world.rider, world.suspended].map(({ id }) => `/admin/people/${id}`),
    '/admin/administrators',
    '/admin/audit',
    '/admin/actions',
    `/admin/actions?text=${encodeURIComponent(HOSTILE_TEXTS[1])}`,
    '/admin/papers',
    `/admin/papers?account=${world.applicant.id}&role=delivery`,
    '/admin/settings',
  ]);
  await walk(page, watch, 'admin', ['/', '/#outbox']);
  expect(watch.flaws).toEqual([]);
});

/** Signs in as the form does, so that the session lives in this app's cookie. */
async function enter(page: Page, app: string, member: Member): Promise<PageWatch> {
  const watch = await PageWatch.of(page);
  await watch.open(`/${app}/`);
  const status = await page.evaluate(
    async ({ name, email, password }) => {
      const answer = await fetch('/api/v1/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-foodie-app': name },
        body: JSON.stringify({ email, password }),
      });
      return answer.status;
    },
    { name: app, email: member.email, password: member.password },
  );
  expect(status).toBe(200);
  await watch.open(`/${app}/`);
  return watch;
}

/** Opens the pages named and those they lead to, in a wide and in a narrow window. */
async function walk(page: Page, watch: PageWatch, app: string, first: string[]) {
  const kindOf = (path: string) => path.replace(/[0-9a-f-]{36}/g, 'id');
  const seen = new Set(first.map(kindOf));
  const open = [...first];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await watch.open(path);
    for (const link of await watch.links(app)) {
      if (seen.has(kindOf(link)) || seen.size >= first.length + MOST_LINKS) continue;
      seen.add(kindOf(link));
      open.push(link);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await watch.settled();
  }
}
