import { expect, type APIRequestContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join as joined } from 'node:path';
import { HOSTILE_TEXTS, hostile } from './hostile-texts';

const PASSWORD = 'a quiet kettle on the hob';
const DOOR = { lat: 43.7384, lng: 7.4246 };
const WEEK = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '24:00' }));

export interface Member {
  id: string;
  email: string;
  password: string;
}

interface Signed extends Member {
  token: string;
}

/** People, a restaurant and orders that have a hostile text in every field that is stored. */
export interface HostileWorld {
  customer: Member;
  owner: Member;
  rider: Member;
  restaurant: string;
  order: string;
  /** Waits for a decision on papers, after a first refusal with a hostile reason. */
  applicant: Member;
  /** Was suspended for a hostile reason. */
  suspended: Member;
}

/** Builds the world through the public API, as anybody could. */
export async function buildHostileWorld(api: APIRequestContext): Promise<HostileWorld> {
  const admin = await signIn(api, 'admin@fooddelivery.com', 'password123');
  const customer = await join(api, 'customer', 0, {});
  const owner = await approved(api, admin, await join(api, 'restaurant', 4, { businessName: hostile(1) }));
  const rider = await approved(
    api,
    admin,
    await join(api, 'delivery', 2, { vehicleInfo: { type: 'scooter', description: hostile(2) } }),
  );
  const { restaurant, dish } = await openRestaurant(api, owner);
  const order = await placeOrder(api, customer, restaurant, dish);
  await call(api, owner, 'post', `/orders/${order}/accept`, { prepMinutes: 30 });
  await giveTo(api, admin, rider, order);
  // A second one, which ends with a reason.
  const refused = await placeOrder(api, customer, restaurant, dish);
  await call(api, owner, 'post', `/orders/${refused}/reject`, { reason: hostile(4) });
  await addLine(api, customer, restaurant, dish, 9);
  const applicant = await applied(
    api,
    admin,
    await join(api, 'delivery', 7, { vehicleInfo: { type: 'bike', description: hostile(13) } }),
  );
  const suspended = await join(api, 'customer', 10, {});
  await call(api, admin, 'post', `/admin/accounts/${suspended.id}/suspend`, { reason: hostile(5) });
  await turnASetting(api, admin);
  return { customer, owner, rider, restaurant, order, applicant, suspended };
}

async function join(
  api: APIRequestContext,
  role: string,
  first: number,
  more: Record<string, unknown>,
): Promise<Signed> {
  const email = `hostile-${String(Date.now())}-${String(first)}@hostile.foodieexpress.example`;
  const names = { firstName: hostile(first), lastName: hostile(first + 1) };
  const answer = await api.post('/api/v1/auth/register', {
    data: { email, password: PASSWORD, role, ...names, ...more },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { user, tokens } = (await answer.json()) as { user: { id: string }; tokens: { access: string } };
  return { id: user.id, email, password: PASSWORD, token: tokens.access };
}

async function signIn(api: APIRequestContext, email: string, password: string): Promise<Signed> {
  const answer = await api.post('/api/v1/auth/login', { data: { email, password } });
  expect(answer.status(), await answer.text()).toBe(200);
  const { user, tokens } = (await answer.json()) as { user: { id: string }; tokens: { access: string } };
  return { id: user.id, email, password, token: tokens.access };
}

async function approved(api: APIRequestContext, admin: Signed, member: Signed): Promise<Signed> {
  await call(api, admin, 'post', `/admin/accounts/${member.id}/approve`, { waiver: hostile(3) });
  return signIn(api, member.email, member.password);
}

/** Hands papers in, is refused with a reason, and hands them in again. */
async function applied(api: APIRequestContext, admin: Signed, member: Signed): Promise<Signed> {
  const picture = readFileSync(joined(import.meta.dirname, '../docs/screenshots/rider-job-phone.jpg'));
  const { documents } = (await call(api, member, 'get', '/me/onboarding')) as {
    documents: { kind: string; expires: boolean }[];
  };
  for (const { kind, expires } of documents) {
    const answer = await api.post('/api/v1/me/onboarding/documents', {
      headers: { authorization: `Bearer ${member.token}` },
      multipart: {
        kind,
        ...(expires ? { expiresOn: '2031-01-01' } : {}),
        file: {
          name: `${hostile(12)}"><img src=x onerror=canaryRan(1)>.jpg`,
          mimeType: 'image/jpeg',
          buffer: picture,
        },
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
  }
  await call(api, member, 'post', '/me/onboarding/submit', {});
  await call(api, admin, 'post', `/admin/onboarding/${member.id}/delivery/reject`, { reason: hostile(6) });
  await call(api, member, 'post', '/me/onboarding/submit', {});
  return member;
}

/** A change of settings whose reason is hostile, and back again. */
async function turnASetting(api: APIRequestContext, admin: Signed) {
  const { groups } = (await call(api, admin, 'get', '/admin/settings')) as {
    groups: { settings: { key: string; value: unknown }[] }[];
  };
  const setting = groups[0]?.settings[0];
  if (setting === undefined) throw new Error('there are no settings');
  const answer = await api.patch('/api/v1/admin/settings', {
    headers: { authorization: `Bearer ${admin.token}`, 'if-match': '*' },
    data: { changes: { [setting.key]: setting.value }, reason: hostile(1) },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function openRestaurant(api: APIRequestContext, owner: Signed) {
  const made = await call(api, owner, 'post', '/restaurants', {
    name: hostile(1, 80),
    description: HOSTILE_TEXTS.join(' '),
    descriptionFr: hostile(8),
    cuisines: [hostile(0, 40), hostile(13, 40)],
    address: {
      line: hostile(2),
      street: hostile(4),
      houseNumber: '3',
      city: hostile(7, 60),
      postalCode: '98000',
      country: 'MC',
    },
    location: { lat: 43.7362, lng: 7.4197 },
    hours: WEEK,
    zoneRadiusMetres: 3000,
    prepMinutes: 12,
  });
  const restaurant = idOf(made);
  const category = idOf(
    await call(api, owner, 'post', `/restaurants/${restaurant}/categories`, {
      name: hostile(5, 60),
      nameFr: hostile(2, 60),
    }),
  );
  let dish = '';
  for (const [n, text] of HOSTILE_TEXTS.entries()) {
    const item = await call(api, owner, 'post', `/restaurants/${restaurant}/items`, {
      categoryId: category,
      name: text.slice(0, 80),
      nameFr: hostile(n + 3, 80),
      description: hostile(n + 1),
      descriptionFr: hostile(n + 2),
      allergens: [hostile(n + 5, 40)],
      price: { amountMinor: 2500, currency: 'EUR' },
    });
    dish = idOf(item);
  }
  return { restaurant, dish };
}

async function addLine(
  api: APIRequestContext,
  customer: Signed,
  restaurantId: string,
  itemId: string,
  note: number,
) {
  await call(api, customer, 'post', '/cart/lines', {
    restaurantId,
    itemId,
    quantity: 1,
    optionIds: [],
    replace: true,
    note: hostile(note),
  });
}

async function placeOrder(api: APIRequestContext, customer: Signed, restaurant: string, dish: string) {
  await addLine(api, customer, restaurant, dish, 6);
  await call(api, customer, 'post', '/me/addresses', {
    label: hostile(3, 60),
    line: hostile(0),
    details: hostile(9),
    location: DOOR,
  });
  const quote = await call(api, customer, 'post', '/quotes', {
    dropoff: { line: hostile(1), details: hostile(2), instructions: hostile(14), location: DOOR },
  });
  const placed = await api.post('/api/v1/orders', {
    headers: { authorization: `Bearer ${customer.token}`, 'idempotency-key': crypto.randomUUID() },
    data: { quoteId: idOf(quote), payment: { method: 'card', token: 'tok_visa' } },
  });
  expect(placed.status(), await placed.text()).toBe(201);
  return idOf(await placed.json());
}

/** The rider of the hostile name gets the job, whoever else was asked. */
async function giveTo(api: APIRequestContext, admin: Signed, rider: Signed, order: string) {
  await call(api, rider, 'put', '/riders/me/status', {
    status: 'online',
    position: { lat: 43.7362, lng: 7.4197 },
  });
  await expect
    .poll(
      async () => {
        const { items } = (await call(api, admin, 'get', '/deliveries?state=active&limit=100')) as {
          items: { id: string; orderId: string }[];
        };
        const delivery = items.find((each) => each.orderId === order);
        if (delivery === undefined) return 0;
        const answer = await api.post(`/api/v1/deliveries/${delivery.id}/assign`, {
          headers: { authorization: `Bearer ${admin.token}` },
          data: { riderId: rider.id },
        });
        return answer.status();
      },
      { timeout: 60_000 },
    )
    .toBe(200);
}

async function call(
  api: APIRequestContext,
  who: Signed,
  method: 'get' | 'post' | 'put',
  path: string,
  data?: unknown,
): Promise<unknown> {
  const answer = await api[method](`/api/v1${path}`, {
    headers: { authorization: `Bearer ${who.token}` },
    ...(data === undefined ? {} : { data }),
  });
  expect(answer.ok(), `${method} ${path}: ${String(answer.status())} ${await answer.text()}`).toBe(true);
  return answer.status() === 204 ? undefined : answer.json();
}

function idOf(made: unknown): string {
  return (made as { id: string }).id;
}
