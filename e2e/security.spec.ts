import { expect, test } from '@playwright/test';
import { codeOf, roomInTheStep } from './authenticator';
import { newEmail, PASSWORD, register, signIn } from './people';

test('two-step sign-in, from setting it up to a recovery code', async ({ page }) => {
  const email = newEmail('security');
  await register(page, email, 'customer');
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
  await roomInTheStep();
  await factor.getByLabel(/Six-digit code/).fill(codeOf(secret, -1));
  await factor.getByRole('button', { name: 'Turn on' }).click();
  const shown = page.getByTestId('recovery-codes').locator('code');
  await expect(shown).toHaveCount(10);
  const codes = await shown.allTextContents();
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
  const email = newEmail('security');
  await register(page, email, 'customer');
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

test('pages that are left while they renew the session keep it', async ({ page }) => {
  await register(page, newEmail('hasty'), 'customer');
  for (let visit = 0; visit < 8; visit++) {
    const renewing = page.waitForRequest('**/auth/token/refresh');
    await page.goto('/customer/profile', { waitUntil: 'commit' });
    await renewing;
  }
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
});

// @asvs 14.3.1
test('whoever signs out takes the address along', async ({ page }) => {
  await register(page, newEmail('leaving'), 'customer');
  await page.goto('/customer/');
  const address = { line: '7 Rue Secrète', location: { lat: 43.7384, lng: 7.4246 } };
  await page.evaluate((text) => sessionStorage.setItem('foodie.dropoff', text), JSON.stringify(address));
  await page.reload();
  await expect(page.getByText(address.line).first()).toBeVisible();
  await page.goto('/customer/profile');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/customer\/$/);
  await expect(page.getByText(address.line)).toHaveCount(0);
  expect(await page.evaluate(() => sessionStorage.getItem('foodie.dropoff'))).toBeNull();
});

test('a passkey is made, named, signs in alone and after the password, and is removed', async ({ page }) => {
  const email = newEmail('passkey');
  await register(page, email, 'customer');
  // The browser's own device in software: it has a fingerprint reader and keeps its keys.
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/customer/profile');
  const passkeys = page.getByTestId('passkeys');
  await passkeys.getByTestId('passkey-add').click();
  await passkeys.getByLabel('Your password').fill('not the one');
  await passkeys.getByRole('button', { name: 'Continue' }).click();
  await expect(passkeys.getByText('is not your password')).toBeVisible();
  await passkeys.getByLabel('Your password').fill(PASSWORD);
  await passkeys.getByRole('button', { name: 'Continue' }).click();
  await expect(passkeys.getByRole('listitem')).toHaveCount(1);
  await passkeys.getByRole('button', { name: /^Rename / }).click();
  await passkeys.getByLabel('Name of the passkey').fill('Kitchen tablet');
  await page.keyboard.press('Enter');
  await expect(passkeys.getByRole('listitem')).toContainText('Kitchen tablet');
  await expect(passkeys.getByRole('listitem')).toContainText('Not used yet');

  await page.context().clearCookies();
  await page.goto('/customer/profile');
  await page.getByTestId('login-by-passkey').click();
  await expect(passkeys.getByRole('listitem')).toContainText('Last used');

  // Somebody else at the same device: the key is not unlocked.
  await page.context().clearCookies();
  await page.goto('/customer/profile');
  await browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByTestId('login-by-passkey').click();
  await expect(page.getByText('No passkey was used')).toBeVisible();
  await expect(page.getByTestId('passkeys')).toBeHidden();
  await browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.getByTestId('login-by-passkey').click();

  const factor = page.getByTestId('second-factor');
  await factor.getByTestId('factor-set-up').click();
  await factor.getByLabel('Your password').fill(PASSWORD);
  await factor.getByRole('button', { name: 'Continue' }).click();
  const secret = (await factor.getByTestId('totp-secret').textContent()) ?? '';
  await roomInTheStep();
  await factor.getByLabel(/Six-digit code/).fill(codeOf(secret, -1));
  await factor.getByRole('button', { name: 'Turn on' }).click();
  await page.getByTestId('recovery-done').click();

  await signIn(page, email);
  await expect(page.getByLabel(/Code of the app/)).toBeVisible();
  await page.getByTestId('login-by-passkey').click();
  await passkeys.getByRole('button', { name: 'Remove Kitchen tablet' }).click();
  await passkeys.getByLabel('Your password').fill(PASSWORD);
  await passkeys.getByRole('button', { name: 'Continue' }).click();
  await passkeys.getByLabel(/Code of the app/).fill(codeOf(secret));
  await passkeys.getByRole('button', { name: 'Continue' }).click();
  await expect(passkeys.getByRole('listitem')).toHaveCount(0);
});
