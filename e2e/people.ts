import { expect, type Page } from '@playwright/test';

export const PASSWORD = 'a quiet kettle on the stove';

let made = 0;

/** An address nobody had before. */
export function newEmail(who: string): string {
  made += 1;
  return `${who}-${String(Date.now())}-${String(made)}@test.foodieexpress.example`;
}

/** Signed up through the API; the page's browser is signed in to `app` then. Answers the account's id. */
export async function register(
  page: Page,
  email: string,
  app: 'customer' | 'rider',
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<string> {
  const answer = await page.request.post('/api/v1/auth/register', {
    headers: { 'X-Foodie-App': app, ...headers },
    data: { email, password: PASSWORD, firstName: 'Ada', lastName: 'Test', role: 'customer', ...more },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { user: { id: string } }).user.id;
}

/** As somebody new to this browser, at the profile page's own sign-in. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/customer/profile');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
