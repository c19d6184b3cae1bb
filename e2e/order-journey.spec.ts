import { expect, test, type Page } from '@playwright/test';
import { metresBetween, project } from '../web/packages/map/src/geo/path';
import { CuttableLine } from './cuttable-line';
import { journeyOf, keepJourney, type Journey } from './journey-log';
import { watchLiveFrames, type LiveFrames } from './live-frames';
import { chooseAddress, fillCart } from './ordering-steps';
import { watchOutsideRequests } from './outside-requests';
import { replays } from './replay-steps';

const STATUSES = ['pending', 'confirmed', 'preparing', 'out_for_delivery', 'delivered'];
/** A receiver errs by some metres and streets are wide. */
const OFF_ROUTE_METRES = 60;

let line: CuttableLine;
test.beforeEach(async ({ baseURL }) => {
  line = await CuttableLine.to(baseURL ?? '');
});
test.afterEach(() => {
  line.end();
});

test('the demo customer orders and follows the order to the door, also across a cut line', async ({
  page,
  context,
  browser,
}) => {
  const outside = watchOutsideRequests(context, line.url);
  const frames = watchLiveFrames(page);
  await keepJourney(page);

  await page.goto(`${line.url}/customer/?door=demo`);
  await chooseAddress(page, 'Rue Grimaldi');
  await fillCart(page);
  await page.getByTestId('go-checkout').first().click();
  await page.getByTestId('place-order').click();

  await showsStatus(page, 'out_for_delivery');
  await expect.poll(async () => (await journeyOf(page)).positions.length).toBeGreaterThan(1);
  await survivesACut(page, frames);
  await showsStatus(page, 'delivered');

  const journey = await journeyOf(page);
  expect(journey.statuses).toEqual(STATUSES);
  moved(journey, frames);
  etaFell(journey, frames);
  await expect(page.getByTestId('rider-marker')).toBeHidden();
  expect(outside).toEqual([]);

  const orderId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await replays(browser, line.url, orderId);
});

async function showsStatus(page: Page, status: string) {
  await expect(page.getByTestId('order-status')).toHaveAttribute('data-status', status, { timeout: 360_000 });
}

/** Everything breaks while the rider is on the way; the page says so, comes back by itself and goes on moving. */
async function survivesACut(page: Page, frames: LiveFrames) {
  const bar = page.getByTestId('offline-bar');
  const greeted = frames.hellos;
  line.cut();
  await expect(bar).toBeVisible();
  line.mend();
  await expect(bar).toBeHidden();
  expect(frames.hellos).toBeGreaterThan(greeted);
  const { length } = (await journeyOf(page)).positions;
  await expect.poll(async () => (await journeyOf(page)).positions.length).toBeGreaterThan(length);
}

function moved({ positions }: Journey, { routes }: LiveFrames) {
  const first = positions.at(0);
  const last = positions.at(-1);
  if (first === undefined || last === undefined) throw new Error('the rider was never on the map');
  expect(positions.length).toBeGreaterThan(10);
  expect(metresBetween(first, last)).toBeGreaterThan(50);
  expect(routes).not.toHaveLength(0);
  const astray = positions.filter((position) =>
    routes.every((route) => project(route, position).off > OFF_ROUTE_METRES),
  );
  expect(astray).toEqual([]);
}

function etaFell({ etas }: Journey, { businessTime }: LiveFrames) {
  const left = etas.map(({ high, at }) => (high - businessTime(at)) / 60_000);
  const [first, last] = [left.at(0), left.at(-1)];
  expect(etas.length).toBeGreaterThan(1);
  expect(last).toBeLessThan((first ?? 0) / 2);
}
