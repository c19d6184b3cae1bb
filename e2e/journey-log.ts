import type { Page } from '@playwright/test';

export interface Point {
  lat: number;
  lng: number;
}

/** An arrival window as the page showed it, and when. */
export interface ShownEta {
  low: number;
  high: number;
  /** Wall milliseconds. */
  at: number;
}

export interface Journey {
  statuses: string[];
  positions: Point[];
  etas: ShownEta[];
}

declare global {
  interface Window {
    journey?: Journey;
  }
}

/** Lets the page itself note every change of what it shows, however short it stood. Call before the first page. */
export async function keepJourney(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const journey: Journey = { statuses: [], positions: [], etas: [] };
    window.journey = journey;
    const shown = (testId: string, name: string) =>
      document.querySelector(`[data-testid="${testId}"]`)?.getAttribute(name) ?? undefined;
    const look = () => {
      const status = shown('order-status', 'data-status');
      if (status !== undefined && journey.statuses.at(-1) !== status) journey.statuses.push(status);

      const lat = Number(shown('rider-marker', 'data-lat') ?? 'NaN');
      const lng = Number(shown('rider-marker', 'data-lng') ?? 'NaN');
      const before = journey.positions.at(-1);
      if (!Number.isNaN(lat + lng) && (before?.lat !== lat || before.lng !== lng))
        journey.positions.push({ lat, lng });

      const low = Date.parse(shown('eta', 'data-low') ?? '');
      const high = Date.parse(shown('eta', 'data-high') ?? '');
      const last = journey.etas.at(-1);
      if (!Number.isNaN(low + high) && (last?.low !== low || last.high !== high))
        journey.etas.push({ low, high, at: Date.now() });
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-status', 'data-lat', 'data-lng', 'data-low', 'data-high'],
    });
  });
}

export async function journeyOf(page: Page): Promise<Journey> {
  const journey = await page.evaluate(() => window.journey);
  if (journey === undefined) throw new Error('keepJourney was not called');
  return journey;
}
