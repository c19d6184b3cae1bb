import { describe, expect, test } from 'vitest';
import { Http } from '../src/api/http';
import { isProblem } from '../src/api/problem';
import { Session } from '../src/session/session';

type Answer = { status: number; body: unknown; headers?: Record<string, string> };
interface Call {
  path: string;
  authorization: string | null;
  app: string | null;
  keepalive: boolean | undefined;
}

/** Answers by path with a queue; the last answer repeats. */
function api(answers: Record<string, Answer[]>) {
  const calls: Call[] = [];
  const fetchFake: typeof fetch = (input, init) => {
    const path = (typeof input === 'string' ? input : '').replace('/api/v1', '');
    const headers = new Headers(init?.headers);
    calls.push({
      path,
      authorization: headers.get('Authorization'),
      app: headers.get('X-Foodie-App'),
      keepalive: init?.keepalive,
    });
    const queue = answers[path] ?? [];
    const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? { status: 404, body: {} };
    return Promise.resolve(
      new Response(JSON.stringify(answer.body), { status: answer.status, headers: answer.headers ?? {} }),
    );
  };
  const http = new Http({ baseUrl: '/api/v1', app: 'customer', fetch: fetchFake });
  const session = new Session(http, {
    app: 'customer',
    supersededDelay: 0,
    exclusive: (_name, work) => work(),
  });
  http.useTokens(session);
  return { http, session, calls };
}

const user = { id: 'u1', email: 'a@b.c', firstName: 'Ada' };
const ok = (body: unknown): Answer => ({ status: 200, body });
const refusal = (status: number, code: string): Answer => ({ status, body: { code, title: code } });

describe('session', () => {
  test('restores from the cookie and names the app', async () => {
    const { session, calls } = api({
      '/auth/token/refresh': [ok({ access: 't1' })],
      '/auth/me': [ok({ user })],
    });
    await session.restore();
    expect(session.state).toEqual({ status: 'signed-in', user });
    expect(calls.map((call) => call.app)).toEqual(['customer', 'customer']);
    expect(calls[1]?.authorization).toBe('Bearer t1');
    // Left alone by its page, only the refresh must come to its end.
    expect(calls.map((call) => call.keepalive)).toEqual([true, undefined]);
  });

  test('without a cookie it is signed out', async () => {
    const { session } = api({ '/auth/token/refresh': [refusal(401, 'identity.no-session')] });
    await session.restore();
    expect(session.state).toEqual({ status: 'signed-out' });
  });

  test('an account that was shut is told why and until when', async () => {
    const shut = { reason: 'chargebacks', until: '2026-12-01T00:00:00Z' };
    const { http, session } = api({
      '/auth/token/refresh': [
        ok({ access: 't1' }),
        { status: 403, body: { code: 'identity.account-suspended', ...shut } },
      ],
      '/auth/me': [ok({ user }), refusal(401, 'identity.token-not-valid')],
    });
    await session.restore();
    await expect(http.get('/auth/me')).rejects.toThrow();
    expect(session.state).toEqual({
      status: 'signed-out',
      shut: { code: 'identity.account-suspended', ...shut },
    });
  });

  test('many refused calls share one refresh and each is repeated once', async () => {
    const { http, session, calls } = api({
      '/auth/token/refresh': [ok({ access: 't1' }), ok({ access: 't2' })],
      '/auth/me': [ok({ user })],
      '/cart': [
        refusal(401, 'identity.token-expired'),
        refusal(401, 'identity.token-expired'),
        ok({ lines: [] }),
      ],
    });
    await session.restore();
    await Promise.all([http.get('/cart'), http.get('/cart')]);
    expect(calls.filter((call) => call.path === '/auth/token/refresh')).toHaveLength(2);
    expect(calls.filter((call) => call.path === '/cart').map((call) => call.authorization)).toEqual([
      'Bearer t1',
      'Bearer t1',
      'Bearer t2',
      'Bearer t2',
    ]);
  });

  test('a refresh superseded by another tab is tried again with the newest cookie', async () => {
    const { session, calls } = api({
      '/auth/token/refresh': [refusal(409, 'identity.refresh-superseded'), ok({ access: 't3' })],
      '/auth/me': [ok({ user })],
    });
    await session.restore();
    expect(session.accessToken).toBe('t3');
    expect(calls.filter((call) => call.path === '/auth/token/refresh')).toHaveLength(2);
  });

  test('an overloaded server does not end the session', async () => {
    const { session } = api({
      '/auth/token/refresh': [
        { status: 503, body: { code: 'platform.busy' }, headers: { 'Retry-After': '2' } },
      ],
    });
    await expect(session.restore()).rejects.toMatchObject({ status: 503, retryAfterSeconds: 2 });
    expect(session.state.status).toBe('unknown');
  });
});

describe('problems', () => {
  test('carry the code and the fields', async () => {
    const { http } = api({
      '/quotes': [
        { status: 400, body: { code: 'platform.invalid', detail: 'No.', errors: { tip: ['too much'] } } },
      ],
    });
    const error: unknown = await http.post('/quotes', {}).catch((reason: unknown) => reason);
    expect(isProblem(error, 'platform.invalid') && error.fieldErrors).toEqual({ tip: ['too much'] });
  });

  test('no answer at all is a problem of status 0', async () => {
    const http = new Http({ baseUrl: '', fetch: () => Promise.reject(new TypeError('failed')) });
    await expect(http.get('/x')).rejects.toMatchObject({ status: 0, code: 'client.offline' });
  });
});
