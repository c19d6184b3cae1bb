import type { MenuItem } from '@foodieexpress/client';
import { describe, expect, test } from 'vitest';
import { firstChoices, missingGroup, priceOf } from './choices';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const pizza: MenuItem = {
  id: 'i1',
  categoryId: 'c1',
  name: 'Margherita',
  description: '',
  price: eur(1150),
  available: true,
  allergens: [],
  dietary: [],
  optionGroups: [
    {
      id: 'size',
      name: 'Size',
      min: 1,
      max: 1,
      options: [
        { id: 's', name: '26 cm', priceDelta: eur(0) },
        { id: 'l', name: '40 cm', priceDelta: eur(800) },
      ],
    },
    {
      id: 'extra',
      name: 'Extra',
      min: 0,
      max: 2,
      options: [{ id: 'ham', name: 'Ham', priceDelta: eur(280) }],
    },
  ],
};

describe('choices', () => {
  test('start with the first of what must be chosen', () => {
    expect(firstChoices(pizza)).toEqual({ size: ['s'], extra: [] });
    expect(missingGroup(pizza, firstChoices(pizza))).toBeUndefined();
  });
  test('a group without its minimum is missing', () => {
    expect(missingGroup(pizza, { size: [], extra: ['ham'] })?.id).toBe('size');
  });
  test('the price counts options for every piece', () => {
    expect(priceOf(pizza, { size: ['l'], extra: ['ham'] }, 2)).toEqual(eur(4460));
  });
});
