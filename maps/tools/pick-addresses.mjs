// Picks the homes of the simulated customers from the extract and writes addresses.json.
//
//   node maps/tools/pick-addresses.mjs
//
// Takes real addresses that look like homes, close to a street, and thins them out until they cover the town evenly.

import { readFileSync, writeFileSync } from 'node:fs';
import { metresBetween, openCity } from './city.mjs';

const WANTED = 120;
const DEMO = new URL('../../server/src/main/resources/demo/monaco/', import.meta.url);

/** An object with one of these is a place of business or of the state. */
const NOT_A_HOME = [
  'amenity',
  'shop',
  'office',
  'tourism',
  'craft',
  'leisure',
  'diplomatic',
  'government',
  'historic',
  'aeroway',
  'public_transport',
  'healthcare',
  'building:use',
];
const HOME_BUILDINGS = new Set(['apartments', 'residential', 'house', 'yes', undefined]);

function looksLikeHome({ tags }) {
  return HOME_BUILDINGS.has(tags.building) && !NOT_A_HOME.some((key) => key in tags);
}

/** A shop mapped as a point stands on the ground floor, and in this town people live above it. */
function hasFlatsAbove({ id, tags }) {
  return id.startsWith('n') && ('shop' in tags || ['restaurant', 'cafe', 'pharmacy', 'bank'].includes(tags.amenity));
}

/** "12", "12 bis" or "10-12", not a list of doors and not a postal code. */
function hasPlainNumber({ tags }) {
  return /^\d{1,3}( ?(bis|ter|[a-d]))?(-\d{1,3})?$/i.test(tags['addr:housenumber']);
}

/** Adds candidates to `chosen` until it holds `wanted`: always the one farthest from those already there. */
function spread(chosen, candidates, wanted) {
  const gapTo = (candidate) => Math.min(...chosen.map((other) => metresBetween(candidate, other)));
  const rest = candidates.map((candidate) => ({ candidate, gap: gapTo(candidate) }));
  while (chosen.length < wanted && rest.length > 0) {
    const next = rest.reduce((best, item, i) => (item.gap > rest[best].gap ? i : best), 0);
    const [{ candidate }] = rest.splice(next, 1);
    chosen.push(candidate);
    for (const item of rest) item.gap = Math.min(item.gap, metresBetween(item.candidate, candidate));
  }
  return chosen;
}

const city = openCity();
const restaurants = JSON.parse(readFileSync(new URL('restaurants.json', DEMO), 'utf8')).restaurants;
const taken = new Set(restaurants.map((restaurant) => restaurant.address.line));

function addresses(isCandidate) {
  const found = [];
  for (const object of city.objects()) {
    const { 'addr:housenumber': number, 'addr:street': street } = object.tags;
    if (!number || !street || !isCandidate(object) || !hasPlainNumber(object)) continue;
    const line = `${number} ${street}`;
    if (taken.has(line) || city.metresToStreet(object) > 60) continue;
    taken.add(line);
    found.push({ line, lat: object.lat, lng: object.lng });
  }
  return found;
}

const homes = spread([], addresses(looksLikeHome), WANTED);
const picked = spread(homes, addresses(hasFlatsAbove), WANTED);
picked.sort((a, b) => a.line.localeCompare(b.line, 'fr', { numeric: true }));
const lines = picked.map((home) => `  ${JSON.stringify(home)}`);
writeFileSync(new URL('addresses.json', DEMO), `[\n${lines.join(',\n')}\n]\n`);
console.log(`${picked.length} addresses`);
