import type { MenuItem, MenuOption, Money, OptionGroup } from '@foodieexpress/client';

/** Chosen option ids by group. */
export type Chosen = Record<string, string[]>;

/** Where exactly one must be chosen, the first is; so the common case needs no tap. */
export function firstChoices(item: MenuItem): Chosen {
  return Object.fromEntries(
    item.optionGroups.map((group) => [
      group.id,
      isOneOf(group) ? group.options.slice(0, 1).map(({ id }) => id) : [],
    ]),
  );
}

export function isOneOf(group: OptionGroup): boolean {
  return group.min === 1 && group.max === 1;
}

/** The first group that still wants a choice. */
export function missingGroup(item: MenuItem, chosen: Chosen): OptionGroup | undefined {
  return item.optionGroups.find((group) => {
    const count = chosen[group.id]?.length ?? 0;
    return count < group.min || count > group.max;
  });
}

export function optionIds(chosen: Chosen): string[] {
  return Object.values(chosen).flat();
}

export function priceOf(item: MenuItem, chosen: Chosen, quantity: number): Money {
  const ids = new Set(optionIds(chosen));
  const options: MenuOption[] = item.optionGroups.flatMap((group) => group.options);
  const extra = options
    .filter(({ id }) => ids.has(id))
    .reduce((sum, option) => sum + option.priceDelta.amountMinor, 0);
  return { amountMinor: (item.price.amountMinor + extra) * quantity, currency: item.price.currency };
}
