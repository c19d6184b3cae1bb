import type { Alert, AlertRule, AlertTerms, Page } from '@foodieexpress/client';
import { useChannelFeed, useClient, useUser } from '@foodieexpress/session';
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import { useChannels } from './channels';

const LIMIT = 50;
/** Rules are evaluated every ten seconds. */
const AGAIN_MS = 10_000;
const ALERTS = ['alerts'];
const RULES = ['alert-rules'];

export type View = 'open' | 'resolved';

export function useAlerts(view: View) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...ALERTS, view],
    queryFn: ({ pageParam }) =>
      client.alerting.alerts({
        state: view,
        limit: LIMIT,
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: AGAIN_MS,
  });
}

export function useAlert(id: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...ALERTS, 'one', id],
    queryFn: () => client.alerting.alert(id),
    refetchInterval: AGAIN_MS,
  });
}

/** How many are firing; looks at once when the administrator is told of one. */
export function useFiring(allowed: boolean): number {
  const client = useClient();
  const user = useUser();
  const queries = useQueryClient();
  const count = useQuery({
    queryKey: [...ALERTS, 'count'],
    queryFn: () => client.alerting.count(),
    enabled: allowed,
    refetchInterval: AGAIN_MS,
  });
  useChannelFeed(user === undefined || !allowed ? undefined : `user:${user.id}`, {
    snapshot: () => undefined,
    event: ({ type }) => {
      if (type === 'notification.created') void queries.invalidateQueries({ queryKey: ALERTS });
    },
  });
  return count.data?.firing ?? 0;
}

/** Worst first, then those nobody looks after, then the newest. */
export function inOrder(all: Alert[]): Alert[] {
  const rank = (alert: Alert) =>
    (alert.state === 'firing' ? 0 : 8) +
    { critical: 0, warning: 1, info: 2 }[alert.severity] +
    (alert.acknowledgedAt === undefined ? 0 : 4);
  return [...all].sort(
    (one, other) => rank(one) - rank(other) || other.startedAt.localeCompare(one.startedAt),
  );
}

export interface Wish {
  id: string;
  act: 'acknowledge' | 'resolve';
}

export function useAlertCommands() {
  const client = useClient();
  const queries = useQueryClient();
  const onSuccess = (changed: Alert) => {
    queries.setQueriesData<InfiniteData<Page<Alert>>>({ queryKey: [...ALERTS, 'open'] }, (data) =>
      data === undefined
        ? data
        : {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((each) => (each.id === changed.id ? changed : each)),
            })),
          },
    );
    void queries.invalidateQueries({ queryKey: ALERTS });
  };
  const act = useMutation({
    mutationFn: ({ id, act }: Wish) => client.alerting[act](id),
    onSuccess,
  });
  const silence = useMutation({
    mutationFn: (wish: { id: string; until: string; reason: string; wholeRule: boolean }) =>
      client.alerting.silence(wish.id, wish.until, wish.reason, wish.wholeRule),
    onSuccess,
  });
  return { act, silence };
}

export function useRules() {
  const client = useClient();
  return useQuery({ queryKey: RULES, queryFn: () => client.alerting.rules(), refetchInterval: AGAIN_MS });
}

/** What rules can be made of and told by. */
export function useRuleParts() {
  const client = useClient();
  const measures = useQuery({
    queryKey: ['alert-measures'],
    queryFn: () => client.alerting.measures(),
    staleTime: Infinity,
  });
  const channels = useChannels();
  return { measures: measures.data?.items ?? [], channels: channels.data?.items ?? [] };
}

export function useRuleCommands() {
  const client = useClient();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: RULES });
  const save = useMutation({
    mutationFn: ({ rule, terms }: { rule: AlertRule | undefined; terms: AlertTerms }) =>
      rule === undefined
        ? client.alerting.createRule(terms)
        : client.alerting.changeRule(rule.id, rule.version, terms),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (rule: AlertRule) => client.alerting.removeRule(rule.id, rule.version),
    onSuccess,
  });
  const test = useMutation({
    mutationFn: ({ terms, days }: { terms: AlertTerms; days: number }) =>
      client.alerting.backTest(terms, days),
  });
  return { save, remove, test };
}
