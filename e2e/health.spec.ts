import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('servers and what they share are seen, now and in the past', async ({ page }) => {
  await page.goto('/admin/health?door=demo');
  await expect(page.getByTestId('standing')).toBeVisible();
  const self = page.getByTestId('node-row').filter({ hasText: 'this one answers' });
  await expect(self).toHaveAttribute('data-state', 'up');
  await expect(page.getByTestId('tile-database')).toContainText(/PostgreSQL 18.*answers in/);
  await expect(page.getByTestId('tile-jobs')).toContainText(/\d+ due/);

  await page.getByRole('radio', { name: '1 hour' }).click();
  const plot = page.getByRole('slider', { name: 'Servers', exact: true });
  await expect(plot).toHaveAttribute('aria-valuemax', '59');
  await plot.focus();
  await page.keyboard.press('End');
  await expect(page.getByTestId('read-health-nodes')).toHaveText(/: \d+$/);
  const saving = page.waitForEvent('download');
  await page.getByTestId('csv-health-nodes').click();
  const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toBe('from,Servers');
  expect(lines).toHaveLength(61);
  expect(lines.slice(1).some((line) => Number(line.split(',')[1]) > 0)).toBe(true);
});

test('the page stands on a phone and is reached by the keys', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/admin/alerts?door=demo');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/\/admin\/health/);
  await expect(page.getByTestId('tile-database')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
