import { expect, type Page } from '@playwright/test';

export async function chooseAddress(page: Page, street: string) {
  await page.getByTestId('address-chip').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill(street);
  await sheet.getByTestId('place-result').first().click();
  await sheet.getByTestId('use-address').click();
  await expect(sheet).toBeHidden();
  await expect(page.getByTestId('address-chip')).toContainText(street);
}

/** Three dishes of the nearest restaurant that is open: enough for any minimum order. */
export async function fillCart(page: Page) {
  await page.locator('[data-testid="restaurant-card"][data-open="true"]').first().click();
  // A cart of an earlier visit, from another restaurant.
  await page.addLocatorHandler(page.getByTestId('replace-cart'), (replace) => replace.click());
  const dishes = page.getByTestId('menu-item').filter({ hasNotText: /Sold out|Épuisé/ });
  for (let dish = 0; dish < 3; dish += 1) {
    await dishes.nth(dish).click();
    await page.getByTestId('add-to-cart').click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
}
