import type { Delivery, LiveEvent, Offer, Rider } from '@foodieexpress/client';
import { useChannelFeed, useClient, useUser } from '@foodieexpress/session';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { withDelivery, withOffer } from './work-state';

export const RIDER = ['rider'];
export const OFFERS = ['offers'];
export const PAST = ['past-deliveries'];

export function useRider() {
  const client = useClient();
  return useQuery({ queryKey: RIDER, queryFn: client.dispatch.me });
}

export function useOffers(): Offer[] {
  const client = useClient();
  const query = useQuery({
    queryKey: OFFERS,
    queryFn: async () => (await client.dispatch.offers()).items,
  });
  return query.data ?? [];
}

export function usePastDeliveries() {
  const client = useClient();
  return useQuery({
    queryKey: PAST,
    queryFn: () => client.dispatch.deliveries({ state: 'past', limit: 20 }),
  });
}

/** Keeps the rider, the offers and the job as the rider's channel tells them. Call it once. */
export function useWorkFeed(): void {
  const queries = useQueryClient();
  const userId = useUser()?.id;
  useChannelFeed(userId === undefined ? undefined : `rider:${userId}`, {
    snapshot: (value) => {
      const { rider, offers } = value as { rider: Rider; offers: Offer[] };
      queries.setQueryData(RIDER, rider);
      queries.setQueryData(OFFERS, offers);
    },
    event: (event) => learn(queries, event, userId),
  });
}

function learn(queries: QueryClient, { type, data }: LiveEvent, userId: string | undefined): void {
  const { offer, delivery } = data;
  if (isObject(offer))
    queries.setQueryData<Offer[]>(OFFERS, (all) => withOffer(all ?? [], offer as unknown as Offer));
  if (isObject(delivery)) learnDelivery(queries, delivery as unknown as Delivery, userId);
  // What the server works out of several facts (status, earnings) is asked for again.
  if (!isObject(delivery) || type.startsWith('offer.')) void queries.invalidateQueries({ queryKey: RIDER });
}

export function learnDelivery(queries: QueryClient, delivery: Delivery, userId: string | undefined): void {
  queries.setQueryData<Rider>(RIDER, (rider) => rider && withDelivery(rider, delivery, userId));
  void queries.invalidateQueries({ queryKey: RIDER });
  void queries.invalidateQueries({ queryKey: PAST });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
