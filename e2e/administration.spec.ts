import { expect, test, type Page } from '@playwright/test';
import { newEmail, register, signIn } from './people';

const REASON = 'chargebacks on three cards';
const AT_ONCE_MS = 3_000;

/** A phone, and keys instead of a mouse. */
const PHONE = { width: 390, height: 844 };

test('an administrator suspends a customer, who is told why at once and gets back in afterwards', async ({
  page,
  browser,
}) => {
  const email = newEmail('shut');
  await register(page, email, 'customer');
  await page.goto('/customer/profile');
  await expect(page.getByTestId('sessions')).toBeVisible();

  const control = await (await browser.newContext({ viewport: PHONE })).newPage();
  await control.goto('/admin/people?door=demo');
  await control.getByRole('searchbox').fill(email);
  await control.getByTestId('person-row').filter({ hasText: email }).getByRole('link').first().click();
  await act(control, 'suspend');
  const told = page.getByRole('alert').filter({ hasText: REASON });
  await expect(told).toBeVisible({ timeout: AT_ONCE_MS });
  await expect(told).toContainText('suspended');
  await expect(control.getByTestId('shut-reason')).toHaveText(REASON);

  await act(control, 'reinstate');
  await expect(control.getByTestId('act-suspend')).toBeVisible();
  await signIn(page, email);
  await expect(page.getByTestId('sessions')).toBeVisible();
  await control.context().close();
});

test('a rider sends a paper, an administrator accepts it, and the rider may start', async ({
  page,
  browser,
}) => {
  const email = newEmail('papers');
  const lastName = `Of ${String(Date.now())}`;
  await register(page, email, 'rider', { role: 'delivery', lastName, vehicleInfo: { type: 'bike' } });
  await page.goto('/rider/');
  await page.getByTestId('papers-bar').click();
  await page.getByTestId('upload-identity').click();
  const file = { name: 'identity.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByLabel('Valid until').fill('2040-05-31');
  await page.getByTestId('send-identity').click();
  await expect(page.getByTestId('document-identity').getByText('Valid until')).toBeVisible();
  await page.getByTestId('submit-documents').click();
  await expect(page.getByText('Handed in. We will look at it soon.')).toBeVisible();

  const control = await (await browser.newContext()).newPage();
  await control.goto('/admin/papers?door=demo');
  await control.getByRole('button', { name: `Ada ${lastName}` }).click();
  await control.getByTestId('show-identity').click();
  await expect(control.getByRole('img').last()).toBeVisible();
  await control.getByTestId('accept-identity').last().click();
  await expect(control.getByRole('dialog')).toHaveCount(1);
  await control.getByTestId('approve-whole').click();
  await expect(control.getByRole('button', { name: `Ada ${lastName}` })).toBeHidden();
  await control.context().close();

  await page.keyboard.press('Escape');
  await expect(page.getByTestId('papers-bar')).toBeHidden();
  await expect(page.getByTestId('online-switch')).toBeEnabled();
});

test('a setting is changed, told in the history and taken back', async ({ page }) => {
  const why = `A test of ${String(Date.now())}`;
  await page.goto('/admin/settings?door=demo');
  const setting = page.getByTestId('setting-restaurants.prepMinutes').getByRole('textbox');
  const before = await setting.inputValue();
  await setting.fill(String(Number(before) + 1));
  await page.getByTestId('settings-save').click();
  await page.getByRole('dialog').getByLabel('Why').fill(why);
  await page.getByTestId('settings-confirm').click();
  await expect(page.getByText('Saved. It holds from now on.')).toBeVisible();

  await page.getByText('History', { exact: true }).click();
  const newest = page.getByTestId('settings-version').first();
  await expect(newest).toContainText(why);
  await expect(newest).toContainText('In force');
  await page.getByTestId('settings-revert').first().click();
  await page.getByRole('dialog').getByLabel('Why').fill(`${why}, back`);
  await page.getByTestId('settings-confirm').click();
  await expect(newest).toContainText(`${why}, back`);
  await page.getByText('Values', { exact: true }).click();
  await expect(setting).toHaveValue(before);
});

test('the audit trail shows an act with its proof', async ({ page }) => {
  const email = newEmail('audited');
  await register(page, email, 'customer');
  await page.goto('/admin/audit?door=demo');
  await page.getByText('Accounts', { exact: true }).click();
  const sealed = page.getByTestId('audit-row').filter({ hasText: 'Registered' }).last();
  await sealed.getByTestId('audit-link').first().click();
  const entry = page.getByRole('dialog');
  await expect(entry).toContainText('account.register');
  await expect(entry.getByText('Leaf', { exact: true })).toBeVisible();
});

test('the way to every page is in sight on a small desktop, in French too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const locale of ['en', 'fr']) {
    await page.addInitScript((chosen) => localStorage.setItem('foodie.locale', chosen), locale);
    await page.goto('/admin/?door=demo');
    const links = page.getByRole('navigation').getByRole('link');
    await expect(links).toHaveCount(13);
    for (const link of await links.all()) {
      await expect(link).toBeInViewport({ ratio: 1 });
      expect(await link.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    }
  }
});

/** By keyboard alone, once the button has the focus. */
async function act(control: Page, what: string) {
  await control.getByTestId(`act-${what}`).focus();
  await control.keyboard.press('Enter');
  const dialog = control.getByRole('dialog');
  await expect(dialog.getByTestId('confirm-act')).toBeDisabled();
  await dialog.getByLabel('Reason').fill(REASON);
  await control.keyboard.press('Tab');
  await expect(dialog.getByTestId('confirm-act')).toBeFocused();
  await control.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}
