import type { FoodieClient } from '@foodieexpress/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptSubscription, renewSubscription, subscribeBrowser, unsubscribeBrowser } from './push-browser';

const FIRST = 'BA-_frst';
const SECOND = 'BA-_late';

interface Given {
  key: string;
  entries: string[];
  done: string[];
}

/** A server with one key, which writes down what it is asked to change. */
function platform(
  key: string,
  entries: string[] = [],
): Given & { client: Pick<FoodieClient, 'notifications'> } {
  const given: Given = { key, entries, done: [] };
  const notifications = {
    pushKey: () => Promise.resolve({ publicKey: given.key, ready: true }),
    pushSubscriptions: () =>
      Promise.resolve({ items: given.entries.map((id) => ({ id, host: 'push.example', createdAt: '' })) }),
    addPushSubscription: (browser: { endpoint: string; publicKey?: string }) => {
      given.done.push(`add ${browser.endpoint} ${browser.publicKey ?? ''}`);
      const id = `entry-${given.done.length}`;
      given.entries.push(id);
      return Promise.resolve({ id, host: 'push.example', createdAt: '' });
    },
    removePushSubscription: (id: string) => {
      given.done.push(`remove ${id}`);
      given.entries.splice(given.entries.indexOf(id), 1);
      return Promise.resolve();
    },
  };
  return Object.assign(given, { client: { notifications } as unknown as FoodieClient });
}

/** A browser whose every subscription has an endpoint of its own, and which takes no second key beside the first. */
class Browser {
  made = 0;
  subscription: object | null = null;

  subscribe = ({ applicationServerKey }: { applicationServerKey: string }) => {
    if (this.subscription !== null) return Promise.reject(new Error('InvalidStateError'));
    const endpoint = `https://push.example/${++this.made}`;
    const bytes = Uint8Array.from(
      atob(applicationServerKey.replaceAll('-', '+').replaceAll('_', '/')),
      (letter) => letter.charCodeAt(0),
    );
    this.subscription = {
      options: { applicationServerKey: bytes.buffer },
      toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
      unsubscribe: () => {
        this.subscription = null;
        return Promise.resolve(true);
      },
    };
    return Promise.resolve(this.subscription);
  };

  worker = {
    pushManager: { getSubscription: () => Promise.resolve(this.subscription), subscribe: this.subscribe },
  };
}

let browser: Browser;
const held = new Map<string, string>();

beforeEach(() => {
  browser = new Browser();
  held.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => held.set(name, value),
    removeItem: (name: string) => held.delete(name),
  });
  vi.stubGlobal('window', { PushManager: {}, Notification: {} });
  vi.stubGlobal('Notification', { permission: 'granted' });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistration: () => Promise.resolve(browser.worker),
      register: () => Promise.resolve(browser.worker),
      ready: Promise.resolve(browser.worker),
    },
  });
});

afterEach(() => vi.unstubAllGlobals());

test('a browser says which key it subscribed with', async () => {
  const here = platform(FIRST);
  await subscribeBrowser(here.client);
  expect(here.done).toEqual([`add https://push.example/1 ${FIRST}`]);
  expect(keptSubscription()).toBe('entry-1');
});

test('nothing is done while the key is the same', async () => {
  const here = platform(FIRST);
  await subscribeBrowser(here.client);
  here.done.length = 0;
  expect(await renewSubscription(here.client)).toBe(false);
  expect(here.done).toEqual([]);
});

test('another key of the platform is subscribed with, without a question', async () => {
  const here = platform(FIRST);
  await subscribeBrowser(here.client);
  here.done.length = 0;
  here.key = SECOND;
  expect(await renewSubscription(here.client)).toBe(true);
  expect(here.done).toEqual(['remove entry-1', `add https://push.example/2 ${SECOND}`]);
  expect(here.entries).toEqual([keptSubscription()]);
  expect(await renewSubscription(here.client)).toBe(false);
});

test('a browser that lost its subscription gets one again', async () => {
  const here = platform(FIRST);
  await subscribeBrowser(here.client);
  browser.subscription = null;
  expect(await renewSubscription(here.client)).toBe(true);
  expect(here.entries).toEqual([keptSubscription()]);
});

test.each(['default', 'denied'])('without a permission (%s) nothing is done', async (permission) => {
  const here = platform(FIRST);
  await subscribeBrowser(here.client);
  vi.stubGlobal('Notification', { permission });
  here.key = SECOND;
  here.done.length = 0;
  expect(await renewSubscription(here.client)).toBe(false);
  expect(here.done).toEqual([]);
});

test('what was turned off, here or elsewhere, or is of another account stays as it is', async () => {
  const here = platform(FIRST);
  await subscribeBrowser(here.client);
  here.key = SECOND;
  const other = platform(SECOND, ['entry-of-theirs']);
  expect(await renewSubscription(other.client)).toBe(false);
  expect(other.done).toEqual([]);
  await unsubscribeBrowser(here.client);
  here.done.length = 0;
  expect(await renewSubscription(here.client)).toBe(false);
  expect(here.done).toEqual([]);
});
