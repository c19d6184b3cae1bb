import { expect, test, type Page } from '@playwright/test';

/** What a newcomer is promised. */
const SECONDS = 15;

interface Sight {
  app: 'customer' | 'restaurant' | 'rider' | 'admin';
  /** What a visitor sees move, as text that differs once it has; undefined until it is on the page. */
  shown: (page: Page) => Promise<string | undefined>;
  /** From the page behind the door to the one that is meant. */
  enter?: (page: Page) => Promise<void>;
}

const SIGHTS: Sight[] = [
  {
    app: 'customer',
    enter: (page) => page.getByTestId('open-tracking').first().click(),
    shown: (page) =>
      said(page, '[data-testid="rider-marker"], [data-testid="order-status"], [data-testid="eta-minutes"]'),
  },
  { app: 'restaurant', shown: (page) => said(page, '[data-testid="order-card"]') },
  { app: 'rider', shown: (page) => said(page, '[data-testid="rider-marker"]') },
  { app: 'admin', enter: drawn, shown: fleet },
];

for (const { app, enter, shown } of SIGHTS)
  test(`${app}: something moves within ${String(SECONDS)} s of the first visit`, async ({ page }) => {
    await page.goto('/');
    const begin = Date.now();
    await page.getByTestId(`door-${app}`).click();
    await enter?.(page);
    let first: string | undefined;
    await expect
      .poll(
        async () => {
          const now = await shown(page);
          first ??= now;
          return first !== undefined && now !== undefined && now !== first;
        },
        { timeout: SECONDS * 1000 - (Date.now() - begin), intervals: [100] },
      )
      .toBe(true);
    console.log(`proof: ${app}: moved after ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  });

/** What the elements say, in words and in data. */
async function said(page: Page, selector: string): Promise<string | undefined> {
  const found = await page
    .locator(selector)
    .evaluateAll((elements) =>
      elements.map((element) =>
        JSON.stringify([element.textContent, Object.entries((element as HTMLElement).dataset)]),
      ),
    );
  return found.length === 0 ? undefined : found.join('\n');
}

/** The picture of the map, once there are riders on it. */
async function fleet(page: Page): Promise<string | undefined> {
  const map = page.getByTestId('fleet-map');
  const riders = Number((await map.getAttribute('data-rider-count', { timeout: 5_000 })) ?? '0');
  return riders === 0 ? undefined : (await map.screenshot()).toString('base64');
}

/** Until the streets are drawn a picture changes without anything having moved. */
async function drawn(page: Page): Promise<void> {
  await page.getByTestId('fleet-map').waitFor();
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
}
