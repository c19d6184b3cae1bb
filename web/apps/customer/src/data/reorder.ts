import type { FoodieClient, Menu, NewCartLine, Order, OrderLine } from '@foodieexpress/client';
import { useClient } from '@foodieexpress/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';

export interface Reordered {
  added: number;
  /** What is gone or sold out. */
  missing: OrderLine[];
}

/** Puts a past order into the cart again, as far as its dishes can still be had. */
export function useReorder() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: Order) => reorder(client, order),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cart'] }),
  });
}

async function reorder({ catalog, ordering }: FoodieClient, order: Order): Promise<Reordered> {
  const menu = await catalog.menu(order.restaurant.id);
  const wanted = order.lines.map((line) => ({ line, again: lineAgain(menu, line) }));
  const possible = wanted.flatMap(({ again }) => (again === undefined ? [] : [again]));
  if (possible.length > 0) await ordering.clearCart();
  // One after the other: each answer is the whole cart, and the server keeps their order.
  for (const line of possible) await ordering.addLine(line);
  return {
    added: possible.length,
    missing: wanted.flatMap(({ line, again }) => (again === undefined ? [line] : [])),
  };
}

/** An order remembers its options by name; the menu gives them their present ids. */
export function lineAgain(menu: Menu, line: OrderLine): NewCartLine | undefined {
  const item = menu.categories.flatMap((category) => category.items).find((each) => each.id === line.itemId);
  if (item?.available !== true) return undefined;
  const options = item.optionGroups.flatMap((group) => group.options);
  const optionIds = line.options.flatMap(
    (chosen) => options.find((each) => each.name === chosen.name)?.id ?? [],
  );
  if (optionIds.length < line.options.length) return undefined;
  const again: NewCartLine = {
    restaurantId: menu.restaurantId,
    itemId: item.id,
    quantity: line.quantity,
    optionIds,
  };
  return line.note === undefined ? again : { ...again, note: line.note };
}
