import type { Cart, CartLine, Menu, OrderLine } from '@foodieexpress/client';
import { describe, expect, test } from 'vitest';
import { withQuantity } from './cart';
import { lineAgain } from './reorder';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const line: CartLine = {
  id: 'l1',
  itemId: 'i1',
  name: 'Margherita',
  quantity: 1,
  options: [],
  unitPrice: eur(1150),
  total: eur(1150),
  available: true,
};
const cart: Cart = { restaurantId: 'r1', lines: [line], subtotal: eur(1150), itemCount: 1 };

describe('the cart before the server has answered', () => {
  test('counts and sums anew', () => {
    expect(withQuantity(cart, line, 3)).toMatchObject({ itemCount: 3, subtotal: eur(3450) });
  });
  test('loses a line of nothing', () => {
    expect(withQuantity(cart, line, 0)).toMatchObject({ lines: [], itemCount: 0, subtotal: eur(0) });
  });
});

describe('ordering again', () => {
  const menu: Menu = {
    restaurantId: 'r1',
    version: 7,
    categories: [
      {
        id: 'c1',
        name: 'Pizzas',
        items: [
          {
            id: 'i1',
            categoryId: 'c1',
            name: 'Margherita',
            description: '',
            price: eur(1200),
            available: true,
            allergens: [],
            dietary: [],
            optionGroups: [
              {
                id: 'g1',
                name: 'Size',
                min: 1,
                max: 1,
                options: [{ id: 'o9', name: '32 cm', priceDelta: eur(350) }],
              },
            ],
          },
        ],
      },
    ],
  };
  const ordered: OrderLine = {
    itemId: 'i1',
    name: 'Margherita',
    quantity: 2,
    options: [{ name: '32 cm', priceDelta: eur(300) }],
    unitPrice: eur(1450),
    total: eur(2900),
    allergens: [],
  };
  test('finds the options of that name on the present menu', () => {
    expect(lineAgain(menu, ordered)).toEqual({
      restaurantId: 'r1',
      itemId: 'i1',
      quantity: 2,
      optionIds: ['o9'],
    });
  });
  test('a dish whose option is gone is not ordered differently', () => {
    expect(
      lineAgain(menu, { ...ordered, options: [{ name: '50 cm', priceDelta: eur(900) }] }),
    ).toBeUndefined();
  });
});
