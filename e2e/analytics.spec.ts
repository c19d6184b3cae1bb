import { readFile } from 'node:fs/promises';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { newEmail, PASSWORD } from './people';
import { trustedSource } from './trusted-source';

let api: APIRequestContext;
let token: string;
let person: string;

test.beforeAll(async ({ playwright, baseURL }) => {
  api = await playwright.request.newContext({ baseURL: baseURL ?? '', extraHTTPHeaders: trustedSource() });
  const answer = await api.post('/api/v1/auth/register', {
    data: {
      email: newEmail('habits'),
      password: PASSWORD,
      firstName: 'Iris',
      lastName: 'Test',
      role: 'customer',
    },
  });
  expect(answer.status()).toBe(201);
  const known = (await answer.json()) as { user: { id: string }; tokens: { access: string } };
  token = known.tokens.access;
  person = known.user.id;
});
test.afterAll(() => api.dispose());

const call = (path: string) => api.get(path, { headers: { Authorization: `Bearer ${token}` } });

async function saved(page: Page, button: string): Promise<string[]> {
  const saving = page.waitForEvent('download');
  await page.getByTestId(button).click();
  return (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n');
}

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

test('figures of a range are shown, read by keyboard, saved, and lead to their actions', async ({ page }) => {
  await call('/api/v1/orders/01932f5e-1c2b-7abc-8def-0123456789ab');
  await page.goto('/admin/analytics?door=demo');
  await expect(page.getByTestId('tile-actions').locator('strong')).toHaveText(/[1-9]/);
  await expect(page.getByTestId('as-of')).toHaveAttribute('datetime', /^\d{4}-/);

  const plot = page.getByRole('slider', { name: 'Actions' });
  await plot.focus();
  await page.keyboard.press('End');
  await expect(page.getByTestId('read-actions')).toHaveText(/: [\d,]+$/);
  const last = await plot.getAttribute('aria-valuenow');
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute('aria-valuenow', '0');
  expect(Number(last)).toBeGreaterThanOrEqual(0);

  const actions = await saved(page, 'csv-actions');
  expect(actions[0]).toBe('from,Actions');
  expect(actions.length).toBe(Number(last) + 2);
  const services = await saved(page, 'csv-services');
  expect(services[0]).toContain('service_name,source,call_count');
  expect(services.some((line) => line.startsWith('ordering.order,request,'))).toBe(true);
  expect((await saved(page, 'csv-funnel'))[0]).toBe('step,orders');
  expect((await saved(page, 'csv-cohorts')).length).toBe(13);

  await page.getByRole('link', { name: 'Show the failed actions of ordering.order', exact: true }).click();
  await expect(page).toHaveURL(/service=ordering\.order/);
  await expect(page).toHaveURL(/success=/);
  await expect(page.getByTestId('action-row').first()).toContainText('ordering.order');
});

test('the range is picked, kept in the address, and may be one’s own in any zone', async ({ page }) => {
  await page.goto('/admin/analytics?door=demo');
  await page.getByRole('radio', { name: 'Hour', exact: true }).click();
  await expect(page).toHaveURL(/timeframe=hourly/);
  await expect(page.getByTestId('chart-actions')).toBeVisible();
  await page.getByRole('radio', { name: 'From – to' }).click();
  await expect(page).toHaveURL(/timeframe=custom.*from=.*to=/);
  await page.getByTestId('zone').selectOption('UTC');
  await expect(page).toHaveURL(/zone=.*UTC/);
  const from = page.getByLabel('From', { exact: true });
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await from.fill(`${day}T18:40`);
  await from.press('Enter');
  await expect(page).toHaveURL(new RegExp(`from=${day}T18`));
  await expect(page.getByTestId('freshness')).toContainText(', 18:00 –');
  await page.reload();
  await expect(page.getByTestId('freshness')).toContainText(', 18:00 –');
  await expect(page.getByTestId('tile-actions').locator('strong')).toHaveText(/[1-9]/);
});

test('the charts stand on a phone and in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/admin/analytics?door=demo');
  await expect(page.getByTestId('chart-orders')).toBeVisible();
  await expect(page.getByTestId('service-row').first()).toBeVisible();
  await fits(page);
});

test('what a person does is told on a page of its own', async ({ page }) => {
  for (let i = 0; i < 3; i++) await call('/api/v1/auth/me');
  await page.goto(`/admin/people/${person}?door=demo`);
  await page.getByTestId('behaviour-link').click();
  await expect(page).toHaveURL(new RegExp(`/people/${person}/behaviour`));
  await expect(page.getByTestId('recent-row').first()).toBeVisible();
  await expect(page.getByTestId('strip-hours').getByRole('listitem')).toHaveCount(24);
  await expect(page.getByTestId('steps-orders').getByRole('listitem')).toHaveCount(5);
  await expect(page.getByTestId('anomalies')).toContainText('Nothing unusual');
  expect((await saved(page, 'csv-recent'))[0]).toMatch(/^timestamp,id,service_name/);
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  await page.getByTestId('recent-row').first().getByRole('link').click();
  await expect(page.getByTestId('action-row')).toHaveCount(1);
});

test('a report is made of a past day, saved, and mailed to whoever asks', async ({ page }) => {
  await page.goto('/admin/reports?door=demo');
  await page.getByLabel('A day of the period').fill('2026-01-05');
  await page.getByTestId('make-report').click();
  const row = page.locator('[data-testid="report-row"][data-kind="daily"][data-day="2026-01-05"]');
  await expect(row).toBeVisible();
  const saving = page.waitForEvent('download');
  await row.getByTestId('report-html').click();
  const html = await readFile(await (await saving).path(), 'utf8');
  expect(html).toContain('<h1>Daily report');
  expect(html).toContain('<svg');
  const table = page.waitForEvent('download');
  await row.getByTestId('report-csv').click();
  expect(await readFile(await (await table).path(), 'utf8')).toContain('platform,,');

  const weekly = page.getByTestId('mail-weekly');
  await weekly.click();
  await expect(weekly).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(weekly).toHaveAttribute('aria-pressed', 'true');
  await weekly.click();
  await expect(weekly).toHaveAttribute('aria-pressed', 'false');
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
});

test('what is kept how long is told beside the settings', async ({ page }) => {
  await page.goto('/admin/settings?door=demo');
  await page.getByTestId('retention-link').click();
  await expect(page.getByTestId('kept-row')).toHaveCount(4);
  await expect(page.locator('[data-kind="actions"]')).toContainText('90 days');

  const reason = `Case ${Date.now().toString(36)}`;
  await page.getByTestId('hold-place').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Positions of riders').click();
  await dialog.getByLabel('Reason').fill(reason);
  await page.getByTestId('confirm-act').click();
  const hold = page.getByTestId('hold-row').filter({ hasText: reason });
  await expect(hold).toHaveAttribute('data-open', 'true');
  await hold.getByTestId('hold-release').click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Settled');
  await page.getByTestId('confirm-act').click();
  await expect(hold).toHaveAttribute('data-open', 'false');
  await expect(hold).toContainText('Settled');
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
});
