import { useClient } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** `unready` is a platform without web push; `on` means this browser and this account. */
export type PushState = 'unsupported' | 'denied' | 'unready' | 'off' | 'on';

const WORKER = '/admin/push-worker.js';
const PUSH = ['push'];
/** Which of the account's subscriptions is this browser's: the server does not show endpoints again. */
const KEPT = 'foodie.push';

export function usePush() {
  const client = useClient();
  const queries = useQueryClient();
  const settled = () => queries.invalidateQueries({ queryKey: PUSH });
  const state = useQuery({
    queryKey: PUSH,
    queryFn: async (): Promise<PushState> => {
      if (!isSupported()) return 'unsupported';
      if (Notification.permission === 'denied') return 'denied';
      const [{ ready }, { items }] = await Promise.all([
        client.notifications.pushKey(),
        client.notifications.pushSubscriptions(),
      ]);
      if (!ready) return 'unready';
      const id = localStorage.getItem(KEPT);
      return items.some((each) => each.id === id) && (await subscription()) !== null ? 'on' : 'off';
    },
  });
  const turnOn = useMutation({
    mutationFn: async () => {
      if ((await Notification.requestPermission()) !== 'granted') return;
      const { publicKey } = await client.notifications.pushKey();
      await navigator.serviceWorker.register(WORKER, { scope: '/admin/' });
      const worker = await navigator.serviceWorker.ready;
      // One that was made with another key of the platform cannot be used again.
      await (await worker.pushManager.getSubscription())?.unsubscribe();
      const made = await worker.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: publicKey,
      });
      const { endpoint = '', keys = {} } = made.toJSON();
      const { p256dh = '', auth = '' } = keys;
      const { id } = await client.notifications.addPushSubscription({ endpoint, keys: { p256dh, auth } });
      localStorage.setItem(KEPT, id);
    },
    onSettled: settled,
  });
  const turnOff = useMutation({
    mutationFn: async () => {
      const id = localStorage.getItem(KEPT);
      if (id !== null) await client.notifications.removePushSubscription(id);
      localStorage.removeItem(KEPT);
      await (await subscription())?.unsubscribe();
    },
    onSettled: settled,
  });
  return { state: state.data, turnOn, turnOff };
}

function isSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function subscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(WORKER);
  return worker === undefined ? null : worker.pushManager.getSubscription();
}
