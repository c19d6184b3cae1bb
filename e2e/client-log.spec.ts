import { expect, test, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test';
import { chooseAddress, fillCart } from './ordering-steps';
import { newEmail, register } from './people';
import { trustedSource } from './trusted-source';

const INTAKE = '**/api/v1/log-action/**';
/** The logger waits ten seconds at most, and a row stands on the page a second after it is stored. */
const TOLD_MS = 20_000;
/** After some tries in vain the next one is up to a minute away. */
const AGAIN_MS = 120_000;

interface Told {
  id: string;
  service_name: string;
  method_name: string;
}

interface Row {
  id: string;
  service: string;
  method: string;
}

test('what a diner does is in the log under their name', async ({ page, browser }) => {
  const diner = await register(page, newEmail('told'), 'customer', {}, trustedSource());
  const control = await (await browser.newContext()).newPage();
  await control.goto(`/admin/actions?door=demo&source=client&user=${diner}`);
  await control.getByTestId('live-switch').click();
  await expect(control.getByTestId('live-status')).toHaveAttribute('data-status', 'live');

  await page.goto('/customer/');
  await chooseAddress(page, 'Rue Grimaldi');
  await fillCart(page);

  const rows = control.getByTestId('action-row');
  for (const call of ['places · search', 'catalog · restaurants', 'catalog · menu'])
    await expect(rows.filter({ hasText: call }).first()).toBeVisible({ timeout: TOLD_MS });
  await expect(rows.filter({ hasText: 'ordering · addLine' })).toHaveCount(3, { timeout: TOLD_MS });
  await control.context().close();
});

test('an app whose calls cannot be told goes on, and tells each of them once afterwards', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const api = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: trustedSource(),
  });
  const diner = await register(page, newEmail('untold'), 'customer', {}, trustedSource());
  const sent = watchTold(context);
  let refused = 0;
  const lost = new Set<string>();
  let intake: 'away' | 'answers lost' | 'there' = 'away';
  await context.route(INTAKE, async (route) => {
    if (intake === 'there') return route.fallback();
    if (intake === 'away') {
      refused += 1;
    } else {
      const answer = await route.fetch();
      expect(answer.status()).toBe(202);
      eventsOf(route.request().postData()).forEach(({ id }) => lost.add(id));
    }
    // A page that was left has ended its request by itself.
    return route.abort('connectionreset').catch(() => undefined);
  });
  await page.goto('/customer/');
  await chooseAddress(page, 'Rue Grimaldi');
  await fillCart(page);
  await page.getByTestId('go-checkout').first().click();
  await expect(page.getByTestId('place-order')).toBeVisible();
  await expect.poll(() => refused).toBeGreaterThan(1);
  expect(await stored(api, diner)).toEqual([]);
  expect(await kept(page)).toEqual(expect.arrayContaining([...sent.keys()]));

  // Now the server takes them, but its answer is lost on the way.
  intake = 'answers lost';
  await expect.poll(() => lost.size, { timeout: AGAIN_MS }).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByTestId('place-order')).toBeVisible();
  expect(await kept(page)).toEqual(expect.arrayContaining([...lost]));

  const again = watchTold(context);
  intake = 'there';
  await expect.poll(() => [...lost].filter((id) => !again.has(id)), { timeout: AGAIN_MS }).toEqual([]);
  await expect
    .poll(async () => (await kept(page)).filter((id) => sent.has(id)), { timeout: AGAIN_MS })
    .toEqual([]);
  await expect
    .poll(async () => asWritten(await stored(api, diner)), { timeout: TOLD_MS })
    .toEqual(asWritten([...sent.values()].map(rowOf)));
  expect((await stored(api, diner)).filter(({ method }) => method === 'addLine')).toHaveLength(3);
  await api.dispose();
});

/** Every event the app tries to tell from now on, once for each id. */
function watchTold(context: BrowserContext): Map<string, Told> {
  const told = new Map<string, Told>();
  context.on('request', (request) => {
    if (!request.url().includes('/log-action')) return;
    for (const event of eventsOf(request.postData())) told.set(event.id, event);
  });
  return told;
}

function eventsOf(body: string | null): Told[] {
  return (JSON.parse(body ?? '{"events":[]}') as { events: Told[] }).events;
}

/** The ids of what the app still has to tell. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const prefix = 'foodie.actions.customer.';
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  });
}

async function stored(api: APIRequestContext, diner: string): Promise<Row[]> {
  const door = { email: 'admin@fooddelivery.com', password: 'password123', role: 'admin' };
  const { tokens } = (await (await api.post('/api/v1/auth/login', { data: door })).json()) as {
    tokens: { access: string };
  };
  const answer = await api.get('/api/v1/admin/actions', {
    params: { source: 'client', user: diner, limit: 100 },
    headers: { Authorization: `Bearer ${tokens.access}` },
  });
  expect(answer.status()).toBe(200);
  const page = (await answer.json()) as { items: Row[]; next?: string };
  expect(page.next).toBeUndefined();
  return page.items;
}

const rowOf = ({ id, service_name: service, method_name: method }: Told): Row => ({ id, service, method });

/** Rows stand under ids of their own, whose time, the first half, is that of the event. */
function asWritten(rows: Row[]): string[] {
  return rows.map(({ id, service, method }) => `${id.slice(0, 13)} ${service}.${method}`).sort();
}
