import { expect, test, type Page } from '@playwright/test';
import { watchOutsideRequests } from './outside-requests';

interface Point {
  lat: number;
  lng: number;
}

test('the demo customer orders and follows the order to the door', async ({ page, context, baseURL }) => {
  const outside = watchOutsideRequests(context, baseURL ?? '');
  await page.goto('/customer/?door=demo');
  await chooseAddress(page);
  await openRestaurantAndFillCart(page);
  await page.getByTestId('go-checkout').first().click();
  await page.getByTestId('place-order').click();

  const status = page.getByTestId('order-status');
  await expect(status).toBeVisible();
  const seen = await followToTheDoor(page);

  expect(seen.statuses).toContain('out_for_delivery');
  expect(seen.statuses.at(-1)).toBe('delivered');
  expect(seen.statuses).toEqual([...seen.statuses].sort((a, b) => order(a) - order(b)));
  expect(metresBetween(seen.positions)).toBeGreaterThan(50);
  expect(seen.etaLast).toBeLessThan(seen.etaFirst);
  expect(outside).toEqual([]);
});

const ORDER = ['pending', 'confirmed', 'preparing', 'out_for_delivery', 'delivered'];
const order = (status: string) => ORDER.indexOf(status);

async function chooseAddress(page: Page) {
  await page.getByTestId('address-chip').click();
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('Rue Grimaldi');
  await page.getByTestId('place-result').first().click();
  await page.getByTestId('use-address').click();
}

/** Enough of the first dish that needs no choice to pass any minimum order. */
async function openRestaurantAndFillCart(page: Page) {
  await page.getByTestId('restaurant-card').first().click();
  for (let dish = 0; dish < 3; dish += 1) {
    await page.getByTestId('menu-item').nth(dish).click();
    await page.getByTestId('add-to-cart').click();
    await expect(page.getByTestId('add-to-cart')).toBeHidden();
  }
}

/** Reads the tracking page until the food is there: statuses in order, marker positions, first and last window of the estimate. */
async function followToTheDoor(page: Page) {
  const statuses: string[] = [];
  const positions: Point[] = [];
  let etaFirst = Number.NaN;
  let etaLast = Number.NaN;
  await expect
    .poll(
      async () => {
        const now = await look(page);
        if (now.status && statuses.at(-1) !== now.status) statuses.push(now.status);
        if (now.position) positions.push(now.position);
        if (now.etaWindowSeconds !== undefined) {
          if (Number.isNaN(etaFirst)) etaFirst = now.etaWindowSeconds;
          etaLast = now.etaWindowSeconds;
        }
        return now.status;
      },
      { timeout: 220_000, intervals: [200] },
    )
    .toBe('delivered');
  return { statuses, positions, etaFirst, etaLast };
}

async function look(page: Page) {
  return page.evaluate(() => {
    const status = document.querySelector('[data-testid="order-status"]');
    const marker = document.querySelector('[data-testid="rider-marker"]');
    const eta = document.querySelector('[data-testid="eta"]');
    const lat = Number(marker?.getAttribute('data-lat') ?? 'NaN');
    const lng = Number(marker?.getAttribute('data-lng') ?? 'NaN');
    // The window is a share of what is left to wait, so it narrows exactly as the wait gets shorter.
    const windowSeconds =
      (Date.parse(eta?.getAttribute('data-high') ?? '') - Date.parse(eta?.getAttribute('data-low') ?? '')) /
      1000;
    return {
      status: status?.getAttribute('data-status') ?? undefined,
      position: Number.isNaN(lat) || Number.isNaN(lng) ? undefined : { lat, lng },
      etaWindowSeconds: Number.isNaN(windowSeconds) ? undefined : windowSeconds,
    };
  });
}

function metresBetween(points: Point[]): number {
  const first = points.at(0);
  const last = points.at(-1);
  if (!first || !last) return 0;
  const metresPerDegree = 111_320;
  const x = (last.lng - first.lng) * Math.cos((first.lat * Math.PI) / 180);
  return Math.hypot(last.lat - first.lat, x) * metresPerDegree;
}
