import { SubscriptionCode, type Action, type AddedActions } from '@foodieexpress/client';
import { useChannelFeed, useClient } from '@foodieexpress/session';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asParams, asQuery, type ActionFilter } from './action-filter';
import { added, began, continued, NO_TAIL, paused, type Tail } from './action-tail';

const CHANNEL = 'actions';
const LIMIT = 50;

export function useActions(filter: ActionFilter) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['actions', filter],
    queryFn: ({ pageParam }) =>
      client.activity.actions({
        limit: LIMIT,
        ...asQuery(filter, Date.now()),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** The parts of the platform that can be called: the first words of their services' names. */
export function useParts(): string[] {
  const client = useClient();
  const catalogue = useQuery({
    queryKey: ['action-catalogue'],
    queryFn: () => client.activity.catalogue(),
    staleTime: Infinity,
  });
  const items = catalogue.data?.items.filter((kind) => kind.source !== 'client') ?? [];
  return [...new Set(items.map((kind) => kind.service.split('.')[0] ?? kind.service))].sort();
}

export interface ActionTail {
  tail: Tail;
  status: 'waiting' | 'live' | 'interrupted' | 'refused';
  pause: () => void;
  goOn: () => void;
}

interface Held {
  of: string;
  tail: Tail;
  status: ActionTail['status'];
}

/** Follows the log from now on, filtered by the server, while it is `on`. */
export function useActionTail(
  filter: ActionFilter,
  on: boolean,
  /** Told what the server began with, and what had been told before. */
  onSnapshot: (rows: Action[], before: Action[]) => void,
): ActionTail {
  const params = on ? asParams(filter) : undefined;
  const of = JSON.stringify(params ?? null);
  const fresh: Held = { of, tail: NO_TAIL, status: 'waiting' };
  const [kept, setKept] = useState(fresh);
  // What another filter let through is nothing to this one.
  const held = kept.of === of ? kept : fresh;
  const change = (next: (now: Held) => Partial<Held>) =>
    setKept((now) => {
      const mine = now.of === of ? now : fresh;
      return { ...mine, ...next(mine) };
    });
  useChannelFeed(
    params === undefined ? undefined : CHANNEL,
    {
      snapshot: (value) => {
        const { items } = value as AddedActions;
        change((now) => ({ tail: began(now.tail, items), status: 'live' }));
        onSnapshot(items, held.tail.rows);
      },
      event: (event) => {
        change((now) => ({ tail: added(now.tail, event.data as unknown as AddedActions) }));
      },
      changed: (state, code) => {
        change(() => ({ status: statusOf(state, code) }));
      },
    },
    params,
  );
  return {
    tail: held.tail,
    status: held.status,
    pause: () => change((now) => ({ tail: paused(now.tail) })),
    goOn: () => change((now) => ({ tail: continued(now.tail) })),
  };
}

function statusOf(state: string, code: number): ActionTail['status'] {
  if (state === 'subscribed') return 'live';
  if (code === SubscriptionCode.refused || code === SubscriptionCode.endedByServer) return 'refused';
  return code === SubscriptionCode.connectionLost ? 'interrupted' : 'waiting';
}
