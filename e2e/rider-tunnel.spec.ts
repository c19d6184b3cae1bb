import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { CuttableLine } from './cuttable-line';
import { newEmail, register } from './people';
import { trustedSource } from './trusted-source';

interface Sent {
  session: string;
  seq: number;
}

const UPLINK = '/riders/me/fixes/stream';
const QUAY = { latitude: 43.7352, longitude: 7.4212 };

let line: CuttableLine;
test.beforeEach(async ({ baseURL }) => {
  line = await CuttableLine.to(baseURL ?? '');
});
test.afterEach(() => {
  line.end();
});

test('a rider comes out of a tunnel, and every position of the way is stored once', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const api = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: trustedSource(),
  });
  const batches = watchUplink(page);
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(QUAY);
  await page.addInitScript(() => localStorage.setItem('foodie.rider.simulated', 'false'));
  const email = newEmail('tunnel');
  await register(page, email, 'rider', { role: 'delivery', vehicleInfo: { type: 'bike' } });
  const rider = await approve(api, email);

  await page.goto(`${line.url}/rider/`);
  await page.getByTestId('online-switch').click();
  await expect.poll(() => batches.acknowledged).toBeGreaterThan(2);

  const note = page.getByText('positions are kept and sent later');
  line.cut();
  for (let step = 1; step <= 10; step += 1) {
    await context.setGeolocation({ ...QUAY, latitude: QUAY.latitude + step * 0.0001 });
  }
  await expect(note).toBeVisible();
  const before = batches.acknowledged;
  line.mend();
  await expect(note).toBeHidden();
  await expect.poll(() => batches.acknowledged).toBeGreaterThan(before);

  await page.getByTestId('online-switch').click();
  await expect.poll(() => waiting(page)).toBe(0);
  const stored = await storedOf(api, rider);
  expect(new Set(stored.map(({ session }) => session)).size).toBe(1);
  const numbers = stored.map(({ seq }) => seq).sort((one, other) => one - other);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.at(-1)).toBeGreaterThanOrEqual(batches.acknowledged);
  await api.dispose();
});

/** The last number the server said it has stored, by the line made for positions. */
function watchUplink(page: Page): { acknowledged: number } {
  const heard = { acknowledged: 0 };
  page.on('websocket', (socket) => {
    if (!socket.url().includes(UPLINK)) return;
    socket.on('framereceived', ({ payload }) => {
      const { acknowledged } = JSON.parse(payload.toString()) as { acknowledged?: number };
      heard.acknowledged = Math.max(heard.acknowledged, acknowledged ?? 0);
    });
  });
  return heard;
}

async function approve(api: APIRequestContext, email: string): Promise<string> {
  const headers = await administrator(api);
  const found = await api.get('/api/v1/admin/accounts', { headers, params: { q: email } });
  const { items } = (await found.json()) as { items: { id: string }[] };
  const id = items[0]?.id ?? '';
  const answer = await api.post(`/api/v1/admin/accounts/${id}/approve`, {
    headers,
    data: { waiver: 'papers were shown at the counter' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return id;
}

async function storedOf(api: APIRequestContext, rider: string): Promise<Sent[]> {
  const headers = await administrator(api);
  const answer = await api.get(`/api/v1/riders/${rider}/history`, { headers, params: { limit: 10_000 } });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { items: Sent[] }).items;
}

async function administrator(api: APIRequestContext): Promise<Record<string, string>> {
  const answer = await api.post('/api/v1/auth/login', {
    data: { email: 'admin@fooddelivery.com', password: 'password123' },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const { tokens } = (await answer.json()) as { tokens: { access: string } };
  return { authorization: `Bearer ${tokens.access}` };
}

/** Positions that the page still keeps. */
function waiting(page: Page): Promise<number> {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('foodie.rider.fixes')) ?? '';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{"fixes":[]}') as { fixes: unknown[] };
    return kept.fixes.length;
  });
}
