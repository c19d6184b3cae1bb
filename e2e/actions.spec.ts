import { readFile } from 'node:fs/promises';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { newEmail, PASSWORD } from './people';
import { trustedSource } from './trusted-source';

/** The feed shows an action within a second of it happening; the rest is the browser's. */
const AT_ONCE_MS = 2_000;

let api: APIRequestContext;
let token: string;

test.beforeAll(async ({ playwright, baseURL }) => {
  api = await playwright.request.newContext({ baseURL: baseURL ?? '', extraHTTPHeaders: trustedSource() });
  const answer = await api.post('/api/v1/auth/register', {
    data: {
      email: newEmail('seen'),
      password: PASSWORD,
      firstName: 'Ada',
      lastName: 'Test',
      role: 'customer',
    },
  });
  expect(answer.status()).toBe(201);
  token = ((await answer.json()) as { tokens: { access: string } }).tokens.access;
});
test.afterAll(() => api.dispose());

/** What somebody does; answers the request's id. */
async function call(path: string): Promise<string> {
  const answer = await api.get(path, { headers: { Authorization: `Bearer ${token}` } });
  return answer.headers()['x-request-id'] ?? '';
}
const succeed = () => call('/api/v1/auth/me');
const fail = () => call('/api/v1/orders/01932f5e-1c2b-7abc-8def-0123456789ab');
const row = (page: Page, id: string) => page.locator(`[data-testid="action-row"][data-id="${id}"]`);

test('an administrator sees what happens as it happens, filtered, and can hold it', async ({ page }) => {
  await page.goto('/admin/actions?door=demo');
  await page.getByTestId('live-switch').click();
  await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'live');
  const first = await succeed();
  await expect(row(page, first)).toBeVisible({ timeout: AT_ONCE_MS });

  await page.getByRole('radio', { name: 'Failed' }).click();
  await expect(row(page, first)).toBeHidden();
  await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'live');
  const second = await succeed();
  const missed = await fail();
  await expect(row(page, missed)).toBeVisible({ timeout: AT_ONCE_MS });
  await expect(row(page, missed)).toContainText('404');
  await expect(row(page, second)).toHaveCount(0);

  const pause = page.getByTestId('live-pause');
  await pause.click();
  const held = await fail();
  await expect(pause).toContainText('new');
  await expect(row(page, held)).toHaveCount(0);
  await pause.focus();
  await page.keyboard.press('Enter');
  await expect(row(page, held)).toBeVisible();
});

test('an action is opened, leads to its person’s others, and is saved as CSV', async ({ page }) => {
  const id = await fail();
  await page.goto('/admin/actions?door=demo');
  await expect(page.getByTestId('action-row').first()).toBeVisible();
  await page.getByRole('searchbox').fill(id);
  await page.getByTestId('id-id').click();
  await expect(page.getByTestId('action-row')).toHaveCount(1);
  await expect(page.getByTestId('live-switch').getByRole('switch')).toBeDisabled();
  await row(page, id).getByTestId('action-link').click();
  await expect(page.getByTestId('action-facts')).toContainText('ordering.order');
  await page.getByRole('button', { name: 'Only this call' }).click();
  await expect(page).toHaveURL(/service=ordering\.order/);
  await expect(row(page, id)).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByTestId('actions-csv').click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  expect(saved).toContain(`,${id},request,ordering.order,order,`);

  await row(page, id).getByRole('link').click();
  await expect(page.getByRole('link', { name: 'What they did' })).toBeVisible();
  await page.getByRole('link', { name: 'What they did' }).click();
  await expect(row(page, id)).toBeVisible();
});

test('the log that cannot be read says so, and cards stand on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/admin/actions?door=demo');
  await expect(page.getByTestId('action-row').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.route('**/api/v1/admin/actions?**', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Away', status: 503, code: 'activity.away' }),
    }),
  );
  await page.getByRole('radio', { name: '1 hour' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  await page.unroute('**/api/v1/admin/actions?**');
  await alert.getByRole('button').click();
  await expect(page.getByTestId('action-row').first()).toBeVisible();
});
