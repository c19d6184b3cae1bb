// What lives through the outages of activity-outages.sh: customers who read and order, and apps that tell what they do, at a
// steady pace. Each answer is kept, and in the end all are held against the log.
//
//   node activity-outages.mjs <address> <file that names the phase>
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [address, phaseFile] = process.argv.slice(2);
const CUSTOMERS = 8;
const CALL_EVERY_MS = 250;
const STRANGERS = 2;
const STRANGER_EVERY_MS = 40;
const APPS = 2;
const EVENTS_A_SECOND = 100;
const BATCH = 100;
const TOLD_EVERY_MS = 500;
const SERVICE = 'outageProof';
const PASSWORD = 'a quiet kettle on the stove';
/** Phases in which no customer may notice anything. */
const JUDGED = ['before', 'away', 'hung', 'after'];
/** Ends of an outage. */
const OVER = ['starting', 'after'];
/** What p99 may become while the log is broken; wide, because a machine that does other things too is no clock. */
const P99_TIMES = 3;
const P99_MORE_MS = 100;
const DRAIN_TIMES = 2;

const began = new Date(Date.now() - 1_000);
const calls = [];
const outages = [];
const spills = [];
let phase = 'warm';
let failed = false;

setInterval(() => {
  phase = readFileSync(phaseFile, 'utf8').trim() || phase;
}, 50).unref();

const customers = await Promise.all(Array.from({ length: CUSTOMERS }, customer));
const apps = Array.from({ length: APPS }, () => ({ queue: [], sent: new Set(), acknowledged: [] }));
await Promise.all([
  ...customers.map(live),
  ...Array.from({ length: STRANGERS }, knock),
  ...apps.map(tell),
  watchSpill(),
]);
await stored();
sayPhases();
saySpills();
sayOutages();
const admin = await login('admin@fooddelivery.com', 'password123');
await holdCalls();
await holdEvents();
console.log(failed ? '  FAILED' : '  proved');
process.exit(failed ? 1 : 0);

function judge(good, text) {
  failed ||= !good;
  console.log(`  ${text}${good ? '' : ' - FAILED'}`);
}

// ---- customers

async function customer() {
  const email = `outage-${randomUUID()}@test.foodieexpress.example`;
  const body = { email, password: PASSWORD, firstName: 'Ada', lastName: 'Test', role: 'customer' };
  const { user, tokens } = await fine(await ask('POST', '/auth/register', undefined, body));
  const { items } = await fine(await ask('GET', '/restaurants?openNow=true&limit=50', tokens.access));
  const restaurant = items.find(({ name }) => name === 'Pizza Palace') ?? items[0];
  const menu = await fine(await ask('GET', `/restaurants/${restaurant.id}/menu`, tokens.access));
  const dish = menu.categories
    .flatMap((category) => category.items)
    .find((item) => item.available !== false && !(item.optionGroups ?? []).some((group) => group.min > 0));
  return { id: user.id, token: tokens.access, restaurant, dish };
}

/** One call after the other; what comes too late is not made up for. */
async function live(one) {
  const { restaurant, dish } = one;
  const door = { line: 'A door', location: restaurant.location };
  const line = { restaurantId: restaurant.id, itemId: dish.id, quantity: 3, replace: true };
  let quote;
  const steps = [
    () => call(one, 'GET', '/auth/me'),
    () => call(one, 'GET', '/restaurants?openNow=true&limit=50'),
    () => call(one, 'GET', `/restaurants/${restaurant.id}/menu`),
    () => call(one, 'GET', '/orders?limit=10'),
    () => call(one, 'GET', `/restaurants/${restaurant.id}`),
    () => call(one, 'POST', '/cart/lines', line),
    async () => (quote = await call(one, 'POST', '/quotes', { dropoff: door })),
    () =>
      quote &&
      call(one, 'POST', '/orders', { quoteId: quote.id, payment: { method: 'card', token: 'tok_visa' } }),
  ];
  for (let n = 0; phase !== 'end'; n += 1) {
    const next = performance.now() + CALL_EVERY_MS;
    await steps[n % steps.length]();
    await pause(next - performance.now());
  }
}

/** Who is refused without a look into the database is a row of the log all the same. */
async function knock() {
  while (phase !== 'end') {
    const next = performance.now() + STRANGER_EVERY_MS;
    await call({}, 'GET', '/orders?limit=10');
    await pause(next - performance.now());
  }
}

async function call(one, method, path, body) {
  const made = { phase, user: one.id, what: `${method} ${path.replace(/\?.*|[0-9a-f-]{36}/g, '')}` };
  calls.push(made);
  const begin = performance.now();
  try {
    const answer = await ask(method, path, one.token, body);
    made.status = answer.status;
    made.id = answer.headers.get('x-request-id');
    const text = await answer.text();
    return answer.ok ? JSON.parse(text) : undefined;
  } catch (error) {
    made.error = error.message;
    return undefined;
  } finally {
    made.ms = performance.now() - begin;
  }
}

function sayPhases() {
  const before = quantile(times('before'), 0.99);
  const bound = P99_TIMES * before + P99_MORE_MS;
  for (const name of JUDGED) {
    const bad = calls.filter((each) => each.phase === name && !isAsExpected(each));
    bad.slice(0, 5).forEach((each) => console.log(`  ${each.what}: ${each.status ?? each.error}`));
    const [p50, p99] = [0.5, 0.99].map((share) => quantile(times(name), share));
    judge(
      bad.length === 0 && times(name).length > 0 && p99 <= bound,
      `${name}: ${times(name).length} calls, ${bad.length} failed, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms` +
        (name === 'before' ? '' : ` (may be ${bound.toFixed(0)})`),
    );
  }
  for (const name of ['down', 'starting', 'back']) {
    const all = calls.filter((each) => each.phase === name && each.user);
    const good = all.filter((each) => each.status < 300).length;
    console.log(`  ${name}: ${all.length} calls of customers, ${good} answered with 2xx`);
  }
}

function isAsExpected({ user, status }) {
  return user ? status >= 200 && status < 300 : status === 401;
}

/** Of customers' calls. */
function times(name) {
  return calls.filter((each) => each.phase === name && each.user).map((each) => each.ms);
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

// ---- apps

/** Events are made at a steady pace and kept until they are acknowledged, as our own client keeps them. */
async function tell(app) {
  const made = setInterval(() => {
    for (let i = 0; i < EVENTS_A_SECOND / 10 && phase !== 'end'; i += 1) app.queue.push(newId());
  }, 100);
  let outage;
  while (phase !== 'end' || app.queue.length > 0) {
    const batch = app.queue.slice(0, BATCH);
    const answer = batch.length > 0 ? await told(app, batch) : undefined;
    if (answer?.status === 202) {
      app.queue.splice(0, batch.length);
      app.acknowledged.push(...batch);
      if (outage) outage = drained(app, outage, batch.length);
    } else if (batch.length > 0) {
      outage ??= { phase, refusals: {}, drained: 0 };
      outage.begin = undefined;
      const why = answer?.status ?? 'no answer';
      outage.refusals[why] = (outage.refusals[why] ?? 0) + 1;
      await pause(1_000 * Number(answer?.headers.get('retry-after') ?? 1));
    }
    if (!outage && phase !== 'end') await pause(TOLD_EVERY_MS);
  }
  clearInterval(made);
}

/** From the first batch taken again until no more waits than always does. */
function drained(app, outage, count) {
  outage.begin ??= { at: performance.now(), backlog: app.queue.length };
  outage.drained += count;
  if (app.queue.length > (EVENTS_A_SECOND * TOLD_EVERY_MS) / 1_000) return outage;
  outages.push({ ...outage, seconds: Math.max(0.001, (performance.now() - outage.begin.at) / 1_000) });
  return undefined;
}

async function told(app, batch) {
  batch.forEach((id) => app.sent.add(id));
  const events = batch.map((id) => ({ id, service_name: SERVICE, method_name: 'tell', duration_ms: 7 }));
  try {
    const answer = await ask('POST', '/log-action/batch', undefined, { events });
    await answer.arrayBuffer();
    return answer;
  } catch {
    return undefined;
  }
}

function sayOutages() {
  judge(
    outages.some((each) => each.phase === 'down'),
    `${outages.length} times an app was refused and kept its events`,
  );
  for (const { phase: name, refusals, begin, drained: count, seconds } of outages) {
    const rate = count / seconds;
    judge(
      rate >= DRAIN_TIMES * EVENTS_A_SECOND,
      `an app kept ${begin.backlog} events while ${name} (${JSON.stringify(refusals)}); ${rate.toFixed(0)} a second were taken` +
        ` afterwards, ${EVENTS_A_SECOND} a second came`,
    );
  }
}

// ---- the files of the server

/** From when the outage was over, or PostgreSQL began to start, until the files are empty. */
async function watchSpill() {
  let spill;
  let before = await metrics();
  while (phase !== 'end') {
    if (spill && OVER.includes(phase)) spill.begin ??= performance.now();
    const now = await metrics();
    if (now?.bytes > 0) {
      spill ??= { phase, rows: before.spilled };
    } else if (now) {
      if (spill?.begin) {
        spills.push({
          ...spill,
          rows: now.spilled - spill.rows,
          seconds: (performance.now() - spill.begin) / 1_000,
        });
      }
      spill = undefined;
      before = now;
    }
    await pause(50);
  }
}

async function metrics() {
  try {
    const text = await (await fetch(`${address}/metrics`, { signal: AbortSignal.timeout(2_000) })).text();
    const value = (pattern) => [...text.matchAll(pattern)].reduce((sum, found) => sum + Number(found[1]), 0);
    return {
      bytes: value(/^foodie_activity_spill_bytes(?:\{\})? (\S+)$/gm),
      waiting: value(/^foodie_activity_waiting(?:\{\})? (\S+)$/gm),
      spilled: value(/^foodie_activity_actions_total\{[^}]*outcome="spilled"[^}]*\} (\S+)$/gm),
      lost: value(/^foodie_activity_lost_total\{[^}]*\} (\S+)$/gm),
    };
  } catch {
    return undefined;
  }
}

async function stored() {
  for (let i = 0; i < 600; i += 1) {
    const now = await metrics();
    if (now && now.bytes === 0 && now.waiting === 0) break;
    await pause(100);
  }
  await pause(1_000);
  const { bytes, lost } = await metrics();
  judge(bytes === 0 && lost === 0, `${bytes} bytes left in files, ${lost} rows counted as lost`);
}

function saySpills() {
  const live = (CUSTOMERS * 1_000) / CALL_EVERY_MS + (STRANGERS * 1_000) / STRANGER_EVERY_MS;
  judge(
    spills.some((each) => each.phase === 'down'),
    `${spills.length} times rows went to files`,
  );
  for (const { phase: name, rows, seconds } of spills) {
    const rate = rows / seconds;
    judge(
      rate >= DRAIN_TIMES * live,
      `${rows} rows went to files while ${name}; ${rate.toFixed(0)} a second were stored afterwards, at most ${live} came`,
    );
  }
}

// ---- what the log says

async function holdCalls() {
  const rows = new Map();
  const filters = ['role=anonymous&status=401', ...customers.map(({ id }) => `user=${id}`)];
  for (const filter of filters) {
    for (const row of await found(`${filter}&source=request`))
      rows.set(row.id, [...(rows.get(row.id) ?? []), row]);
  }
  const answered = calls.filter((each) => each.id);
  const missing = answered.filter((each) => !rows.has(each.id));
  const twice = [...rows.values()].filter((each) => each.length > 1);
  const other = answered.filter((each) => rows.has(each.id) && rows.get(each.id)[0].status !== each.status);
  missing.slice(0, 5).forEach((each) => console.log(`  missing: ${each.id} ${each.what} ${each.phase}`));
  judge(
    missing.length + twice.length + other.length === 0 && answered.length > 0,
    `${answered.length} calls answered: ${missing.length} missing in the log, ${twice.length} twice, ${other.length} with another status`,
  );
}

async function holdEvents() {
  const rows = (await found(`service=${SERVICE}`)).map((row) => row.id);
  const there = new Set(rows);
  const acknowledged = apps.flatMap((app) => app.acknowledged).map(storedId);
  const sent = new Set(apps.flatMap((app) => [...app.sent]).map(storedId));
  const missing = acknowledged.filter((id) => !there.has(id)).length;
  const strange = rows.filter((id) => !sent.has(id)).length;
  judge(
    missing + (rows.length - there.size) + strange === 0 && acknowledged.length > 0,
    `${acknowledged.length} events acknowledged: ${missing} missing, ${rows.length - there.size} twice, ${strange} nobody sent`,
  );
}

async function found(filter) {
  const rows = [];
  let cursor = '';
  while (cursor !== undefined) {
    const path = `/admin/actions?${filter}&from=${began.toISOString()}&limit=100&cursor=${cursor}`;
    const page = await fine(await ask('GET', path, admin));
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  }
  return rows;
}

async function login(email, password) {
  return (await fine(await ask('POST', '/auth/login', undefined, { email, password }))).tokens.access;
}

// ---- requests

function ask(method, path, token, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (process.env.FOODIE_TRUSTED_TOKEN) headers['X-Foodie-Source-Token'] = process.env.FOODIE_TRUSTED_TOKEN;
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  if (method === 'POST') headers['Idempotency-Key'] = randomUUID();
  return fetch(`${address}/api/v1${path}`, {
    method,
    headers,
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function fine(answer) {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

function newId() {
  return uuid(Date.now(), randomBytes(16));
}

/** The id the server stores an event under; see ClientEvent. */
function storedId(sent) {
  const hash = createHash('sha256')
    .update('client')
    .update(Buffer.from(sent.replaceAll('-', ''), 'hex'))
    .digest();
  return uuid(parseInt(sent.slice(0, 8) + sent.slice(9, 13), 16), hash.subarray(0, 16));
}

function uuid(millis, rest) {
  const bytes = Buffer.from(rest);
  bytes.writeUIntBE(millis, 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function pause(millis) {
  return new Promise((done) => setTimeout(done, Math.max(0, millis)));
}
