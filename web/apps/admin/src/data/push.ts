import { useClient } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  browserSubscription,
  isPushSupported,
  keptSubscription,
  renewSubscription,
  subscribeBrowser,
  unsubscribeBrowser,
} from './push-browser';

/** `unready` is a platform without web push; `on` means this browser and this account. */
export type PushState = 'unsupported' | 'denied' | 'unready' | 'off' | 'on';

const PUSH = ['push'];

export function usePush() {
  const client = useClient();
  const queries = useQueryClient();
  const settled = () => queries.invalidateQueries({ queryKey: PUSH });
  const state = useQuery({
    queryKey: PUSH,
    queryFn: async (): Promise<PushState> => {
      if (!isPushSupported()) return 'unsupported';
      if (Notification.permission === 'denied') return 'denied';
      const [{ ready }, { items }] = await Promise.all([
        client.notifications.pushKey(),
        client.notifications.pushSubscriptions(),
      ]);
      if (!ready) return 'unready';
      const id = keptSubscription();
      return items.some((each) => each.id === id) && (await browserSubscription()) !== null ? 'on' : 'off';
    },
  });
  const turnOn = useMutation({
    mutationFn: async () => {
      if ((await Notification.requestPermission()) === 'granted') await subscribeBrowser(client);
    },
    onSettled: settled,
  });
  const turnOff = useMutation({ mutationFn: () => unsubscribeBrowser(client), onSettled: settled });
  return { state: state.data, turnOn, turnOff };
}

/** Keeps this browser subscribed when the platform's key is replaced. What fails is tried again by the next page. */
export function usePushRenewal() {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    renewSubscription(client)
      .then((renewed) => (renewed ? queries.invalidateQueries({ queryKey: PUSH }) : undefined))
      .catch(() => undefined);
  }, [client, queries]);
}
