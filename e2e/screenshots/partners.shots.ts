import { expect, test } from '@playwright/test';
import { Camera } from './camera';
import { breakCalls } from './weather';

test('restaurant', async ({ page, context }, { project }) => {
  const camera = new Camera(page, 'restaurant', project.name);
  await page.goto('/restaurant/');
  await camera.take('01-sign-in');
  await page.goto('/restaurant/?door=demo');
  await expect(page.getByTestId('order-card').first()).toBeVisible({ timeout: 240_000 });
  await camera.take('02-board');
  await page.goto('/restaurant/menu');
  await camera.take('03-menu');
  await page.getByTestId('account-menu').click();
  await camera.take('04-account');
  await page.goto('/restaurant/nowhere');
  await camera.take('05-missing');
  const mend = await breakCalls(page, '**/api/v1/restaurants/*/menu');
  await page.goto('/restaurant/menu');
  await camera.take('06-error');
  await mend();
  await page.goto('/restaurant/');
  await expect(page.getByTestId('order-card').first()).toBeVisible();
  await context.setOffline(true);
  await camera.take('07-offline');
  await camera.sheets();
});

test('rider', async ({ page, context }, { project }) => {
  const camera = new Camera(page, 'rider', project.name);
  await page.goto('/rider/');
  await camera.take('01-sign-in');
  await page.goto('/rider/?door=demo');
  const onSwitch = page.getByTestId('online-switch');
  const job = page.getByTestId('job-panel');
  await expect(onSwitch.or(job)).toBeVisible();
  // The simulated city may have had this rider on a delivery.
  if (await job.isVisible()) await camera.take('02-job');
  else {
    // The simulated city may have had this rider at work; the same switch ends the duty.
    if ((await onSwitch.getAttribute('data-status')) !== 'offline') await onSwitch.click();
    await expect(onSwitch).toHaveAttribute('data-status', 'offline');
    await camera.take('03-off-duty');
    await onSwitch.click();
    await expect(onSwitch).not.toHaveAttribute('data-status', 'offline');
    await camera.take('04-on-duty');
    await expect(page.getByTestId('offer-sheet').or(job)).toBeVisible({ timeout: 120_000 });
    await camera.take('05-offer');
  }
  await page.getByTestId('account-menu').click();
  await camera.take('06-account');
  await page.getByTestId('open-documents').click();
  await camera.take('06-documents');
  // The menu is still there beneath.
  await page.keyboard.press('Escape');
  await page.getByTestId('security').click();
  await camera.take('06-security');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await context.setOffline(true);
  await camera.take('07-offline');
  await camera.sheets();
});

test('admin', async ({ page, context }, { project }) => {
  const camera = new Camera(page, 'admin', project.name);
  await page.goto('/admin/');
  await camera.take('01-sign-in');
  await page.goto('/admin/?door=demo');
  await expect(page.getByTestId('order-row').first()).toBeVisible();
  await camera.take('02-live');
  await page.getByTestId('order-row').first().click();
  await expect(page.getByTestId('order-panel')).toBeVisible();
  await camera.take('03-order');
  for (const [view, path] of [
    ['04-orders', 'orders'],
    ['05-riders', 'riders'],
    ['06-people', 'people'],
    ['06-papers', 'papers'],
    ['06-administrators', 'administrators'],
    ['06-audit', 'audit'],
    ['06-actions', 'actions'],
    ['06-analytics', 'analytics'],
    ['06-reports', 'reports'],
    ['06-alerts', 'alerts'],
    ['06-alert-rules', 'alert-rules'],
    ['06-alert-channels', 'alert-channels'],
    ['06-health', 'health'],
    ['06-settings', 'settings'],
    ['06-retention', 'retention'],
    ['07-missing', 'nowhere'],
  ] as const) {
    await page.goto(`/admin/${path}`);
    await camera.take(view);
  }
  await page.goto('/admin/people');
  await page.getByTestId('person-row').first().getByRole('link').click();
  await expect(page.getByTestId('act-roles')).toBeVisible();
  await camera.take('06-person');
  await page.goto(`${page.url()}/behaviour`);
  await camera.take('06-behaviour');
  await page.goto('/admin/alert-rules');
  await page.getByTestId('rule-row').first().getByRole('button').click();
  await page.getByTestId('rule-test').click();
  await expect(page.getByTestId('back-test')).toBeVisible();
  await camera.take('06-alert-rule');
  await page.goto('/admin/alert-channels');
  await page.getByTestId('channel-new').click();
  await camera.take('06-alert-channel');
  await page.goto('/admin/actions');
  await page.getByTestId('live-switch').click();
  await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'live');
  await camera.take('06-actions-live');
  await page.getByTestId('action-link').first().click();
  await camera.take('06-action');
  await page.goto('/admin/settings');
  await page.getByText(/^(History|Historique)$/).click();
  await camera.take('06-settings-history');
  const mend = await breakCalls(page, '**/api/v1/orders?**');
  await page.goto('/admin/orders');
  await camera.take('08-error');
  await mend();
  await page.goto('/admin/');
  await expect(page.getByTestId('order-row').first()).toBeVisible();
  await context.setOffline(true);
  await camera.take('09-offline');
  await camera.sheets();
});
