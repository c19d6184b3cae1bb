import { expect, type Browser } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** The operator looks at a delivered order again: it moves, tells what happened, and can be taken away. */
export async function replays(browser: Browser, address: string, orderId: string): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${address}/admin/?door=demo&order=${orderId}`);
    await page.getByTestId('open-replay').click();
    const replay = page.getByTestId('replay');
    await expect(replay.getByRole('list').getByText('Handed over')).toBeVisible();
    await expect(replay.getByRole('list').locator('[data-kind=message]').first()).toBeAttached();

    await replay.getByText('Rider has the food').click();
    const marker = page.getByTestId('rider-marker');
    await expect(marker).toBeVisible();
    const before = await marker.getAttribute('data-lat');
    await replay.getByRole('radio', { name: '60×' }).click();
    await page.getByTestId('replay-play').click();
    await expect(marker).not.toHaveAttribute('data-lat', before ?? '');
    await page.keyboard.press('k');
    await expect(page.getByTestId('replay-play')).toHaveAccessibleName('Play');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('export-gpx').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^order-.+\.gpx$/);
    expect(await readFile(await download.path(), 'utf8')).toContain('<trkpt');
  } finally {
    await context.close();
  }
}
