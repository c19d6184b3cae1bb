import { expect, test, type Page } from '@playwright/test';
import { codeOf } from './authenticator';

const PASSWORD = 'a quiet kettle on the stove';

test('two-step sign-in, from setting it up to a recovery code', async ({ page }) => {
  const email = await register(page);
  await page.goto('/customer/profile');
  const factor = page.getByTestId('second-factor');
  await factor.getByTestId('factor-set-up').click();
  await factor.getByLabel('Your password').fill(PASSWORD);
  await factor.getByRole('button', { name: 'Continue' }).click();
  await expect(factor.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await factor.getByTestId('totp-secret').textContent()) ?? '';
  await factor.getByLabel(/Six-digit code/).fill('000000');
  await factor.getByRole('button', { name: 'Turn on' }).click();
  await expect(factor.getByText('is not right')).toBeVisible();
  await factor.getByLabel(/Six-digit code/).fill(codeOf(secret, -1));
  await factor.getByRole('button', { name: 'Turn on' }).click();
  const codes = await page.getByTestId('recovery-codes').locator('code').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByTestId('recovery-done').click();
  await expect(factor.getByText(/10 recovery codes left/)).toBeVisible();

  await signIn(page, email);
  await page.getByLabel(/Code of the app/).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByTestId('sessions')).toContainText('This device');

  await signIn(page, email);
  await page.getByLabel(/Code of the app/).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByTestId('second-factor').getByText(/9 recovery codes left/)).toBeVisible();
});

test('a session is ended from another device, whose page then asks to sign in', async ({ page, browser }) => {
  const email = await register(page);
  const phone = await (await browser.newContext()).newPage();
  await signIn(phone, email);
  await expect(phone.getByTestId('sessions')).toBeVisible();
  await page.goto('/customer/profile');
  await expect(page.getByTestId('sessions').getByRole('listitem')).toHaveCount(2);
  await page
    .getByTestId('sessions')
    .getByRole('button', { name: /Sign out on/ })
    .click();
  await expect(page.getByTestId('sessions').getByRole('listitem')).toHaveCount(1);
  await expect(phone.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

// @asvs 14.3.1
test('whoever signs out takes the address along', async ({ page }) => {
  await register(page);
  await page.goto('/customer/');
  const address = { line: '7 Rue Secrète', location: { lat: 43.7384, lng: 7.4246 } };
  await page.evaluate((text) => sessionStorage.setItem('foodie.dropoff', text), JSON.stringify(address));
  await page.reload();
  await expect(page.getByText(address.line).first()).toBeVisible();
  await page.getByTestId('account-menu').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByTestId('account-menu')).toHaveCount(0);
  await expect(page.getByText(address.line)).toHaveCount(0);
  expect(await page.evaluate(() => sessionStorage.getItem('foodie.dropoff'))).toBeNull();
});

async function register(page: Page): Promise<string> {
  const email = `security-${Date.now()}-${Math.floor(Math.random() * 1e6)}@test.foodieexpress.example`;
  const answer = await page.request.post('/api/v1/auth/register', {
    headers: { 'X-Foodie-App': 'customer' },
    data: { email, password: PASSWORD, firstName: 'Ada', lastName: 'Test', role: 'customer' },
  });
  expect(answer.status()).toBe(201);
  return email;
}

/** As somebody new to this browser, at the profile page's own sign-in. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/customer/profile');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
