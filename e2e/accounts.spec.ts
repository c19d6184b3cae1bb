import { expect, test, type Page } from '@playwright/test';
import { codeFor } from './outbox';
import { newEmail, PASSWORD, register, signIn } from './people';

const NEW_PASSWORD = 'a louder kettle on the stove';

test('signing up takes the code from the mail, and the address is confirmed then', async ({ page }) => {
  const email = newEmail('sign-up');
  await page.goto('/customer/profile');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('First name').fill('Ada');
  await page.getByLabel('Last name').fill('Lovelace');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue' }).click();
  const code = await codeFor(page.request, email, 'finish signing up');
  await page.getByLabel('Code', { exact: true }).fill(code === '000000' ? '000001' : '000000');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('is wrong or no longer valid')).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByTestId('passkeys')).toBeVisible();
  await expect(page.getByTestId('verify-email')).toBeHidden();
  await expect(page.getByText('Confirmed').first()).toBeVisible();
});

test('a forgotten password is set anew with a code', async ({ page }) => {
  const email = newEmail('forgot');
  await register(page, email, 'customer');
  await page.context().clearCookies();
  await page.goto('/customer/profile');
  await page.getByTestId('forgot-password').click();
  await page.getByLabel('Email or phone number').fill(email);
  await page.getByRole('button', { name: 'Send a code' }).click();
  await setPassword(page, await codeFor(page.request, email, 'set a new password'));
  await signIn(page, email, NEW_PASSWORD);
  await expect(page.getByTestId('sessions')).toBeVisible();
});

test('an administrator ends a password, and its owner alone sets the next one', async ({ page, browser }) => {
  const email = newEmail('reset');
  await register(page, email, 'customer');
  await page.goto('/customer/profile');
  await expect(page.getByTestId('sessions')).toBeVisible();

  const control = await (await browser.newContext()).newPage();
  await control.goto('/admin/people?door=demo');
  await control.getByRole('searchbox').fill(email);
  await control.getByTestId('person-row').filter({ hasText: email }).getByRole('link').first().click();
  await control.getByTestId('act-reset-password').click();
  await control.getByRole('dialog').getByLabel('Reason').fill('Somebody else was in the account');
  await control.getByTestId('confirm-act').click();
  await expect(control.getByText('Done.')).toBeVisible();
  await control.context().close();

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByTestId('forgot-password').click();
  await page.getByTestId('have-code').click();
  await page.getByLabel('Email or phone number').fill(email);
  await setPassword(page, await codeFor(page.request, email, 'The help desk'));
  await signIn(page, email, NEW_PASSWORD);
  await expect(page.getByTestId('sessions')).toBeVisible();
});

async function setPassword(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Your password was changed')).toBeVisible();
}
