import { expect, test } from '@playwright/test';
import { chooseAddress, fillCart } from '../ordering-steps';
import { Camera } from './camera';
import { breakCalls } from './weather';

test('start page', async ({ page }, { project }) => {
  const camera = new Camera(page, 'home', project.name);
  await page.goto('/');
  await camera.take('start');
  await camera.sheets();
});

test('customer', async ({ page, context }, { project }) => {
  const camera = new Camera(page, 'customer', project.name);
  await page.goto('/customer/sign-in');
  await camera.take('01-sign-in');
  await page.getByTestId('forgot-password').click();
  await camera.take('01-forgot-password');
  await page.getByTestId('have-code').click();
  await camera.take('01-new-password');
  await page.goto('/customer/sign-in');
  await page.getByRole('button', { name: /Create an account|Créer un compte/ }).click();
  await camera.take('01-sign-up');
  await page.goto('/customer/?door=demo');
  await chooseAddress(page, 'Rue Grimaldi');
  await camera.take('02-discover');
  await page.goto('/customer/?view=map');
  await camera.take('03-discover-map');
  await page.goto('/customer/?q=zzzz');
  await camera.take('04-discover-nothing');
  await page.goto('/customer/');
  await page.getByTestId('address-chip').click();
  await camera.take('05-address');
  await page.goto('/customer/');
  await fillCart(page);
  await camera.take('06-restaurant');
  await page.getByTestId('menu-item').first().click();
  await camera.take('07-dish');
  await page.goto('/customer/checkout');
  await camera.take('08-checkout');
  await page.getByTestId('place-order').click();
  await expect(page.getByTestId('order-status')).toBeVisible();
  await camera.take('09-tracking-placed');
  const order = page.url();
  await page.goto('/customer/orders');
  await camera.take('10-orders');
  await page.goto('/customer/notifications');
  await camera.take('11-news');
  await page.goto('/customer/profile');
  await camera.take('12-profile');
  await page.goto('/customer/nowhere');
  await camera.take('13-missing');
  const mend = await breakCalls(page, '**/api/v1/restaurants?**');
  await page.goto('/customer/');
  await camera.take('14-error');
  await mend();
  await page.goto(order);
  await expect(page.getByTestId('order-status')).toHaveAttribute('data-status', 'out_for_delivery', {
    timeout: 360_000,
  });
  await expect(page.getByTestId('rider-marker')).toBeVisible();
  await camera.take('15-tracking-on-the-way');
  await context.setOffline(true);
  await camera.take('16-tracking-offline');
  await context.setOffline(false);
  await expect(page.getByTestId('order-status')).toHaveAttribute('data-status', 'delivered', {
    timeout: 360_000,
  });
  await camera.take('17-delivered');
  await page.goto('/customer/checkout');
  await camera.take('18-checkout-empty');
  await camera.sheets();
});
