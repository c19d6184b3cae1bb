import { expect, test } from '@playwright/test';

/** Rules are evaluated every ten seconds, and the page looks as often. */
const FIRES_MS = 45_000;

test('a rule is made, tried on the past and fires; its alert is acknowledged by the keys', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const name = `Too lively ${Date.now().toString(36)}`;
  await page.goto('/admin/alert-rules?door=demo');
  await expect(page.getByTestId('rule-row').first()).toBeVisible();
  await page.getByTestId('rule-new').click();
  const form = page.getByTestId('rule-form');
  await form.getByLabel('Name').fill(name);
  await form.getByTestId('rule-measure').selectOption('calls.rate');
  // Without a limit it is refused, and the field says so.
  await page.getByTestId('rule-save').click();
  await expect(form.getByText('must be there')).toBeVisible();
  await form.getByLabel('Limit', { exact: true }).fill('0.01');
  await form.getByLabel('Window in minutes').fill('1');
  await form.getByLabel('For so many seconds', { exact: true }).fill('0');
  await form.getByTestId('rule-test').click();
  await expect(form.getByTestId('back-test')).toBeVisible();
  await page.getByTestId('rule-save').click();
  await expect(page.getByRole('button', { name })).toBeVisible();

  await page.goto('/admin/alerts?door=demo');
  const row = page.getByTestId('alert-row').filter({ hasText: name });
  await expect(row).toHaveAttribute('data-state', 'firing', { timeout: FIRES_MS });
  await expect(page.getByRole('navigation').getByText(/alerts? (is|are) firing/)).toBeAttached();

  // The keys go down the list to it.
  const rows = page.getByTestId('alert-row');
  for (let i = (await rows.count()) + 1; i > 0 && (await row.getAttribute('data-chosen')) === null; i--) {
    await page.keyboard.press('j');
  }
  await page.keyboard.press('a');
  await expect(row.getByText('Looked after')).toBeVisible();
  await expect(row.getByTestId('alert-acknowledge')).toHaveCount(0);

  await row.getByTestId('alert-open').click();
  const detail = page.getByTestId('alert-detail');
  await expect(detail.locator('[data-kind="firing"]')).toBeVisible();
  await expect(detail.locator('[data-kind="acknowledged"]')).toBeVisible();
  await expect(detail.getByText('In the app: told')).toBeVisible();
  await page.keyboard.press('Escape');

  await row.getByTestId('alert-silence').click();
  await page.getByRole('dialog').getByLabel('Reason').fill('A test');
  await page.getByTestId('confirm-act').click();
  await expect(row.getByText(/Silent until/)).toBeVisible();

  // Without its rule it is over.
  await page.goto('/admin/alert-rules?door=demo');
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.goto('/admin/alerts?door=demo');
  await page.getByRole('radio', { name: 'Over' }).click();
  await expect(page.getByTestId('alert-row').filter({ hasText: name })).toBeVisible({ timeout: FIRES_MS });
});

test('a webhook is set up, its secret shown once, tried, offered to rules and taken away', async ({
  page,
}) => {
  const name = `t-${Date.now().toString(36)}`;
  await page.goto('/admin/alerts?door=demo');
  await page.getByTestId('to-channels').click();
  await page.getByTestId('channel-new').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill('On Call');
  await form.getByLabel('Address').fill('http://hooks.example/alerts');
  await page.getByTestId('channel-save').click();
  await expect(form.getByText('small letters, digits or hyphens, and not')).toBeVisible();
  await form.getByLabel('Name').fill(name);
  await page.getByTestId('channel-save').click();
  await expect(form.getByText('must be an https address')).toBeVisible();
  // Inside, where no webhook may lead: no test depends on the world outside.
  await form.getByLabel('Address').fill('https://127.0.0.1/alerts');
  await page.getByTestId('channel-save').click();
  const secret = (await page.getByTestId('channel-secret').textContent()) ?? '';
  expect(secret).toMatch(/^whsec_[0-9a-f]{64}$/);
  await page.getByTestId('channel-done').click();
  const row = page.getByTestId('channel-row').filter({ hasText: name });
  await expect(row).toContainText('127.0.0.1');
  await expect(page.getByText(secret)).toHaveCount(0);

  await page.getByTestId('channel-new').click();
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Address').fill('https://hooks.example/alerts');
  await page.getByTestId('channel-save').click();
  await expect(form.getByText('There is a way of this name already')).toBeVisible();
  await page.keyboard.press('Escape');

  await row.getByTestId('channel-try').click();
  await expect(row).toHaveAttribute('data-state', 'failed');
  await expect(row).toContainText('address is not allowed');

  await page.goto('/admin/alert-rules?door=demo');
  await page.getByTestId('rule-new').click();
  await expect(page.getByTestId('rule-form').getByText(name)).toBeVisible();

  await page.goto('/admin/alert-channels?door=demo');
  await row.getByTestId('channel-remove').click();
  await page.getByTestId('confirm-remove').click();
  await expect(row).toHaveCount(0);
});

test('inbox, rules and channels stand on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    '/admin/alerts?door=demo',
    '/admin/alert-channels?door=demo',
    '/admin/alert-rules?door=demo',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  await expect(page.getByTestId('rule-row').first()).toBeVisible();
});
