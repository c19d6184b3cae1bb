import type { FoodieClient } from '@foodieexpress/client';

type Client = Pick<FoodieClient, 'notifications'>;

const WORKER = '/admin/push-worker.js';
/** Which of the account's subscriptions is this browser's: the server does not show endpoints again. */
const KEPT = 'foodie.push';

export function isPushSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

export function keptSubscription(): string | null {
  return localStorage.getItem(KEPT);
}

export async function browserSubscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(WORKER);
  return worker === undefined ? null : worker.pushManager.getSubscription();
}

/** Subscribes this browser with the platform's key. `replaced` is its entry until now, which ends with it. */
export async function subscribeBrowser(client: Client, replaced?: string): Promise<void> {
  const { publicKey } = await client.notifications.pushKey();
  await navigator.serviceWorker.register(WORKER, { scope: '/admin/' });
  const worker = await navigator.serviceWorker.ready;
  // One that was made with another key of the platform cannot be used again.
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint = '', keys = {} } = made.toJSON();
  const { p256dh = '', auth = '' } = keys;
  // First, or it would count among the ten that somebody may have.
  if (replaced !== undefined) await client.notifications.removePushSubscription(replaced);
  const browser = { endpoint, keys: { p256dh, auth }, publicKey };
  const { id } = await client.notifications.addPushSubscription(browser);
  localStorage.setItem(KEPT, id);
}

export async function unsubscribeBrowser(client: Client): Promise<void> {
  const id = keptSubscription();
  if (id !== null) await client.notifications.removePushSubscription(id);
  localStorage.removeItem(KEPT);
  await (await browserSubscription())?.unsubscribe();
}

/**
 * Subscribes anew where the platform has another key now, or the browser has lost what it was subscribed with. Asks
 * nobody: who turned it on here was asked then. True when there was something to do.
 */
export async function renewSubscription(client: Client): Promise<boolean> {
  if (keptSubscription() === null || !isPushSupported() || Notification.permission !== 'granted')
    return false;
  return alone(async () => {
    const id = keptSubscription();
    const [{ publicKey, ready }, { items }] = await Promise.all([
      client.notifications.pushKey(),
      client.notifications.pushSubscriptions(),
    ]);
    // Another account's, or one that was taken away from elsewhere, is none of ours to renew.
    if (!ready || id === null || !items.some((each) => each.id === id)) return false;
    const there = await browserSubscription();
    if (there !== null && isMadeWith(there, publicKey)) return false;
    await subscribeBrowser(client, id);
    return true;
  });
}

/** A browser that does not tell its key is taken at its word. */
function isMadeWith(subscription: PushSubscription, publicKey: string): boolean {
  const key = subscription.options.applicationServerKey;
  return key === null || base64Url(new Uint8Array(key)) === publicKey;
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Two open pages would take each other's subscription away. */
async function alone(work: () => Promise<boolean>): Promise<boolean> {
  return 'locks' in navigator ? navigator.locks.request(KEPT, work) : work();
}
