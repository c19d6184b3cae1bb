import { useClient } from '@foodieexpress/session';
import { useClock } from '@foodieexpress/ui';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { FixQueue } from './fix-queue';
import { FixSender } from './fix-sender';

const AGAIN_MS = 5000;

/** Hands positions to the server while the rider works; `waiting` of them are not stored there yet. */
export function useFixes(userId: string, working: boolean) {
  const client = useClient();
  const clock = useClock();
  const [waiting, setWaiting] = useState(0);
  const queue = useMemo(() => new FixQueue(userId), [userId]);
  const sender = useMemo(
    () => new FixSender(queue, client.uplink, client.dispatch.sendFixes, () => clock.now()),
    [queue, client, clock],
  );
  useEffect(() => {
    if (!working) return;
    client.uplink.open();
    return () => client.uplink.close();
  }, [client, working]);
  const send = useCallback(() => void sender.send().finally(() => setWaiting(queue.size)), [queue, sender]);
  // The last position of a working day has none after it that would take it along, nor has one kept over a reload.
  useEffect(() => {
    const timer = setInterval(() => {
      if (queue.size > 0) send();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [queue, send]);
  const add = useCallback(
    (fix: Parameters<FixQueue['add']>[0]) => {
      queue.add(fix);
      send();
    },
    [queue, send],
  );
  return { add, waiting };
}
