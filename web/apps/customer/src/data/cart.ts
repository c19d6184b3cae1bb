import type { Cart, CartLine, NewCartLine } from '@foodieexpress/client';
import { useClient, useUser } from '@foodieexpress/session';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const KEY = ['cart'];

/** The cart of the server; nothing while nobody is signed in. */
export function useCart() {
  const { ordering } = useClient();
  const user = useUser();
  return useQuery({ queryKey: KEY, queryFn: ordering.cart, enabled: user !== undefined });
}

export function useAddLine() {
  const { ordering } = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (line: NewCartLine) => ordering.addLine(line),
    onSuccess: (cart) => queries.setQueryData(KEY, cart),
  });
}

/** Changes a line at once and takes it back when the server refuses; quantity 0 removes it. */
export function useSetQuantity() {
  const { ordering } = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ line, quantity }: { line: CartLine; quantity: number }) =>
      quantity === 0 ? ordering.removeLine(line.id) : ordering.setQuantity(line.id, quantity),
    onMutate: async ({ line, quantity }) => {
      await queries.cancelQueries({ queryKey: KEY });
      const before = queries.getQueryData<Cart>(KEY);
      if (before !== undefined) queries.setQueryData(KEY, withQuantity(before, line, quantity));
      return before;
    },
    onError: (_error, _change, before) => queries.setQueryData(KEY, before),
    onSuccess: (cart) => queries.setQueryData(KEY, cart),
  });
}

export function useForgetCart() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: KEY });
}

export function withQuantity(cart: Cart, line: CartLine, quantity: number): Cart {
  const lines = cart.lines
    .map((each) =>
      each.id === line.id
        ? { ...each, quantity, total: { ...each.total, amountMinor: each.unitPrice.amountMinor * quantity } }
        : each,
    )
    .filter((each) => each.quantity > 0);
  return {
    ...cart,
    lines,
    itemCount: lines.reduce((sum, each) => sum + each.quantity, 0),
    ...(cart.subtotal === undefined
      ? {}
      : {
          subtotal: {
            ...cart.subtotal,
            amountMinor: lines.reduce((sum, each) => sum + each.total.amountMinor, 0),
          },
        }),
  };
}
