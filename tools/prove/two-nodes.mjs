// The rounds of two-nodes.sh: node two-nodes.mjs <address> <address> <rounds>
const [here, there, rounds] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const PROMISE_MS = 1_000;
const PASSWORD = 'a quiet kettle on the stove';
const KINDS = { signedOut, endedElsewhere, suspended, reusedRefresh };

let made = 0;
const admin = await call(here, 'POST', '/auth/login', undefined, {
  email: 'admin@fooddelivery.com',
  password: 'password123',
});

let failed = false;
for (const [name, act] of Object.entries(KINDS)) {
  const spans = [];
  for (let round = 0; round < rounds; round += 1) {
    // By turns, so that neither of them is only ever told.
    const [at, other] = round % 2 === 0 ? [here, there] : [there, here];
    const token = await act(at, other);
    spans.push(await untilRefused(other, token));
  }
  spans.sort((a, b) => a - b);
  const worst = spans.at(-1);
  const median = spans[Math.floor(spans.length / 2)];
  const good = worst < PROMISE_MS;
  failed ||= !good;
  console.log(`  ${name}: median ${median} ms, worst ${worst} ms of ${rounds}${good ? '' : ' - TOO LATE'}`);
}
process.exit(failed ? 1 : 0);

async function signedOut(at, other) {
  const { tokens } = await person(at, other);
  await call(at, 'POST', '/auth/logout', tokens.access, { refresh_token: tokens.refresh });
  return tokens.access;
}

async function endedElsewhere(at, other) {
  const { email, tokens } = await person(at, other);
  const second = await call(other, 'POST', '/auth/login', undefined, { email, password: PASSWORD });
  await call(at, 'POST', '/auth/logout-others', tokens.access);
  return second.tokens.access;
}

async function suspended(at, other) {
  const { user, tokens } = await person(at, other);
  await call(at, 'POST', `/admin/accounts/${user.id}/suspend`, admin.tokens.access, { reason: 'a proof' });
  return tokens.access;
}

/** A spent refresh token comes back at one node after its successor was used at the other: the family ends. */
async function reusedRefresh(at, other) {
  const { tokens } = await person(at, other);
  const next = await call(other, 'POST', '/auth/token/refresh', undefined, { refresh: tokens.refresh });
  const third = await call(at, 'POST', '/auth/token/refresh', undefined, { refresh: next.refresh });
  if ((await status(other, third.access)) !== 200) throw new Error('the newest token is refused');
  const thief = await fetch(
    `${at}/api/v1/auth/token/refresh`,
    request('POST', undefined, { refresh: tokens.refresh }),
  );
  if (thief.status !== 401) throw new Error(`a spent refresh token was answered with ${thief.status}`);
  return third.access;
}

/** Signed up at one node and known to the other. */
async function person(at, other) {
  made += 1;
  const email = `two-nodes-${Date.now()}-${made}@test.foodieexpress.example`;
  const answer = await call(at, 'POST', '/auth/register', undefined, {
    email,
    password: PASSWORD,
    firstName: 'Ada',
    lastName: 'Test',
    role: 'customer',
  });
  if ((await status(other, answer.tokens.access)) !== 200)
    throw new Error('the other node does not know the token');
  return { email, ...answer };
}

async function untilRefused(node, token) {
  const begin = performance.now();
  while ((await status(node, token)) === 200) {
    if (performance.now() - begin > 10 * PROMISE_MS) break;
  }
  return Math.round(performance.now() - begin);
}

async function status(node, token) {
  const answer = await fetch(`${node}/api/v1/auth/me`, request('GET', token));
  await answer.arrayBuffer();
  return answer.status;
}

async function call(node, method, path, token, body) {
  const answer = await fetch(`${node}/api/v1${path}`, request(method, token, body));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

function request(method, token, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (process.env.FOODIE_TRUSTED_TOKEN) headers['X-Foodie-Source-Token'] = process.env.FOODIE_TRUSTED_TOKEN;
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  return { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}
