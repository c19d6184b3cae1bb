// Checks the demo catalogue and addresses against each other, the pictures and the map.
//
//   node maps/tools/check-demo-data.mjs
//
// Prints each fault with its place; exit code 1 if there is one.

import { existsSync, readFileSync } from 'node:fs';
import { openCity } from './city.mjs';

const ROOT = new URL('../../', import.meta.url);
const DEMO = new URL('server/src/main/resources/demo/monaco/', ROOT);
const PICTURES = new URL('web/public/', ROOT);

const BOUNDS = { west: 7.405, east: 7.445, south: 43.722, north: 43.754 };
const METRES_TO_STREET = 60;
const RESTAURANTS = 28;
const OPEN_ALL_DAY = 22;

const CUISINES = [
  'pizza',
  'italian',
  'burgers',
  'japanese',
  'asian',
  'indian',
  'mexican',
  'middle-eastern',
  'french',
  'seafood',
  'healthy',
  'bakery',
  'desserts',
];
const STATIONS = ['grill', 'cold', 'oven', 'fryer', 'pastry', 'bar', 'wok'];
/** Regulation (EU) No 1169/2011, annex II. */
const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soy',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
];
/** Dietary mark -> allergens that give it the lie. */
const CONTRADICTIONS = {
  vegetarian: ['fish', 'crustaceans', 'molluscs'],
  vegan: ['milk', 'eggs', 'fish', 'crustaceans', 'molluscs'],
  'gluten-free': ['gluten'],
  halal: [],
};

const faults = [];

function expect(condition, place, message) {
  if (!condition) faults.push(`${place}: ${message}`);
}

function expectText(object, fields, place) {
  for (const field of fields) {
    expect(typeof object[field] === 'string' && object[field].trim() !== '', place, `${field} is missing`);
  }
}

function expectUnique(values, place) {
  const seen = new Set();
  for (const value of values) {
    expect(!seen.has(value), place, `"${value}" appears twice`);
    seen.add(value);
  }
}

function expectKnown(values, known, place) {
  for (const value of values) expect(known.includes(value), place, `"${value}" is not in the fixed set`);
}

function expectOnMap(city, point, place) {
  const inside =
    point.lng > BOUNDS.west && point.lng < BOUNDS.east && point.lat > BOUNDS.south && point.lat < BOUNDS.north;
  expect(inside, place, `${point.lat},${point.lng} is outside the town`);
  const metres = Math.round(city.metresToStreet(point));
  expect(metres <= METRES_TO_STREET, place, `${metres} m from the nearest routable street`);
}

function expectPicture(picture, place) {
  const named = /^\/pictures\/[a-z0-9-]+\.svg$/.test(picture);
  expect(named && existsSync(new URL(`.${picture}`, PICTURES)), place, `picture ${picture} does not exist`);
}

function checkOptionGroup(group, place) {
  expectText(group, ['name', 'nameFr'], place);
  const { min, max, options } = group;
  expect(Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max >= 1, place, 'min and max are wrong');
  expect(min <= max && max <= options.length, place, `min ${min}, max ${max}, ${options.length} options`);
  expectUnique(
    options.map((option) => option.name),
    place,
  );
  for (const option of options) {
    expectText(option, ['name', 'nameFr'], place);
    expect(Number.isInteger(option.priceDeltaMinor), place, `${option.name}: priceDeltaMinor`);
  }
}

function checkItem(item, place) {
  expectText(item, ['name', 'nameFr', 'description', 'descriptionFr'], place);
  expect(Number.isInteger(item.priceMinor) && item.priceMinor > 0, place, 'priceMinor must be a positive integer');
  expect(item.prepMinutes > 0, place, 'prepMinutes must be positive');
  expectPicture(item.picture, place);
  expectKnown(item.allergens, ALLERGENS, place);
  expectKnown(item.dietary, Object.keys(CONTRADICTIONS), place);
  expectKnown([item.station], STATIONS, place);
  for (const mark of item.dietary) {
    const lie = item.allergens.filter((allergen) => CONTRADICTIONS[mark]?.includes(allergen));
    expect(lie.length === 0, place, `${mark}, yet contains ${lie.join(', ')}`);
  }
  for (const group of item.optionGroups) checkOptionGroup(group, `${place} / ${group.name}`);
}

const minutes = (time) => {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  return match ? match[1] * 60 + Number(match[2]) : NaN;
};

function checkHours(hours, place) {
  expect(hours.length > 0, place, 'never open');
  for (const { days, opens, closes } of hours) {
    expect(days.length > 0 && days.every((day) => day >= 1 && day <= 7), place, 'days run from 1 to 7');
    expect(minutes(opens) < minutes(closes) && minutes(closes) <= 1440, place, `hours ${opens}-${closes}`);
  }
}

function checkRestaurant(restaurant, city) {
  const place = restaurant.slug;
  expectText(restaurant, ['slug', 'name', 'ownerEmail', 'ownerFirstName', 'ownerLastName', 'phone'], place);
  expectText(restaurant, ['description', 'descriptionFr'], place);
  expectText(restaurant.address, ['line', 'street', 'houseNumber', 'city', 'postalCode', 'country'], place);
  expect(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(restaurant.slug), place, 'slug');
  expect(/^\+\d{8,15}$/.test(restaurant.phone), place, `phone ${restaurant.phone}`);
  expectKnown(restaurant.cuisines, CUISINES, place);
  expectOnMap(city, restaurant.location, place);
  expectPicture(restaurant.picture, place);
  expect(restaurant.ratingAverage >= 1 && restaurant.ratingAverage <= 5, place, 'ratingAverage');
  for (const field of ['zoneRadiusMetres', 'prepMinutes', 'minimumOrderMinor', 'ratingCount']) {
    expect(Number.isInteger(restaurant[field]) && restaurant[field] > 0, place, field);
  }
  checkHours(restaurant.hours, place);
  const items = restaurant.menu.flatMap((section) => section.items);
  expect(items.length >= 8 && items.length <= 16, place, `${items.length} items`);
  expectUnique(
    items.map((item) => item.name),
    place,
  );
  for (const section of restaurant.menu) expectText(section, ['category', 'categoryFr'], place);
  for (const item of items) checkItem(item, `${place} / ${item.name}`);
}

function checkRestaurants(restaurants, city) {
  expect(restaurants.length === RESTAURANTS, 'restaurants', `${restaurants.length} instead of ${RESTAURANTS}`);
  for (const field of ['slug', 'name', 'ownerEmail', 'phone']) {
    expectUnique(
      restaurants.map((restaurant) => restaurant[field]),
      field,
    );
  }
  expectUnique(
    restaurants.map((restaurant) => restaurant.address.line),
    'restaurant addresses',
  );
  const allDay = restaurants.filter(({ hours }) =>
    hours.some(({ days, opens, closes }) => days.length === 7 && opens === '00:00' && closes === '24:00'),
  );
  expect(allDay.length >= OPEN_ALL_DAY, 'hours', `only ${allDay.length} restaurants never close`);
  for (const restaurant of restaurants) checkRestaurant(restaurant, city);
}

function checkAddresses(addresses, city) {
  expectUnique(
    addresses.map((address) => address.line),
    'addresses',
  );
  for (const address of addresses) {
    expectText(address, ['line'], 'addresses');
    expectOnMap(city, address, address.line);
  }
}

const read = (name) => JSON.parse(readFileSync(new URL(name, DEMO), 'utf8'));
const city = openCity();
const { restaurants } = read('restaurants.json');
const addresses = read('addresses.json');
checkRestaurants(restaurants, city);
checkAddresses(addresses, city);

const itemCount = restaurants.flatMap((r) => r.menu.flatMap((section) => section.items)).length;
console.log(
  `${restaurants.length} restaurants, ${itemCount} items, ${addresses.length} addresses: ${faults.length} faults`,
);
for (const fault of faults) console.error(`  ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
