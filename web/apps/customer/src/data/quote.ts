import type { Cart, Dropoff, Money } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useQuery } from '@tanstack/react-query';
import { useSettled } from './places';

const HELD_MS = 9 * 60_000;

/** The price of the cart as it is, renewed before the ten minutes for which it is held are over. */
export function useQuote(cart: Cart | undefined, dropoff: Dropoff | undefined, tip: Money | undefined) {
  const { ordering } = useClient();
  const lines = useSettled(
    cart?.lines.map((line) => `${line.id}×${line.quantity}×${line.total.amountMinor}`).join() ?? '',
    300,
  );
  return useQuery({
    queryKey: ['quote', lines, dropoff, tip?.amountMinor],
    queryFn: () => {
      if (dropoff === undefined) throw new Error('a quote needs an address');
      return ordering.quote(dropoff, tip);
    },
    enabled: lines !== '' && dropoff !== undefined,
    placeholderData: (before) => before,
    refetchInterval: HELD_MS,
    staleTime: HELD_MS,
    gcTime: 0,
    retry: (failures, error) => failures < 1 && error.name !== 'Problem',
  });
}
