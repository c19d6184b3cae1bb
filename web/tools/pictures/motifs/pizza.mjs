// Pizza, seen from above.

import { plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, ring, scatter, shadow, stroke, times } from '../draw.mjs';
import { cheeseShaving, leaf, olive, onionRing, speck, tomatoHalf } from '../garnish.mjs';

export const slices = ring(
  4,
  0,
  (x, y, turn) => at(0, 0, stroke('M-92 0H92', '#B9702F', 1.6, faint(0.35)), turn + 22),
  0,
);

const pizza = (sauce, cheese, toppings) =>
  shadow(114) +
  circle(0, 0, 114, '#D08A3E') +
  circle(0, 0, 109, '#E6AC5F') +
  circle(0, 0, 94, sauce) +
  cheese +
  slices +
  toppings +
  ring(9, 103, (x, y) => ellipse(x, y, 6, 4, '#A9642B', faint(0.45)), 13);

const melted = (colour, seed) => scatter(9, 70, seed, (x, y) => ellipse(x, y, 23, 19, colour));
const salami = (x, y) =>
  at(
    x,
    y,
    circle(0, 0, 16, '#A92F24') +
      circle(0, 0, 14, '#CB4634') +
      scatter(5, 10, 3, (a, b) => circle(a, b, 2, '#EDA68F')),
  );

export const pizzas = {
  'pizza-basil': pizza(
    '#D8452F',
    scatter(8, 68, 5, (x, y) => ellipse(x, y, 19, 16, '#FFF4DC')),
    scatter(6, 66, 21, (x, y, t) => leaf(x, y, t, 30)),
  ),
  'pizza-salami': pizza('#DD5A35', melted('#F8CF73', 3), scatter(9, 74, 8, salami)),
  'pizza-white': pizza(
    '#F7DDA0',
    melted('#FFF3CF', 4),
    scatter(12, 78, 9, (x, y) => circle(x, y, 5, '#D9A24B', faint(0.6))) +
      scatter(6, 70, 17, (x, y) => ellipse(x, y, 7, 5, '#8FA6A0')) +
      scatter(10, 80, 6, speck('#6B8E4E', 7)),
  ),
  'pizza-green': pizza(
    '#DB5134',
    melted('#F8D78C', 6),
    scatter(5, 66, 31, (x, y, t) =>
      at(
        x,
        y,
        path('M-22 3Q-8 -16 8 -8Q24 -6 20 8Q2 0 -22 3Z', '#E58E82') +
          stroke('M-14 -1Q2 -9 15 0', '#F7C9BE', 2.5),
        t,
      ),
    ) +
      scatter(8, 76, 12, (x, y, t) => leaf(x, y, t, 28, '#5C9E3E', '#447F2D')) +
      scatter(5, 60, 44, (x, y, t) => cheeseShaving(x, y, t)) +
      scatter(4, 68, 19, (x, y) => tomatoHalf(x, y, 9)),
  ),
  'pizza-olive': pizza(
    '#DB5134',
    melted('#F6CB74', 9),
    scatter(8, 76, 10, (x, y) => olive(x, y)) +
      scatter(6, 62, 22, (x, y) => onionRing(x, y)) +
      scatter(5, 66, 35, (x, y, t) => at(x, y, path('M-12 -5L10 -8 14 4-8 9Z', '#D9A78B'), t)),
  ),
  'pizza-red': pizza(
    '#D03A26',
    scatter(6, 70, 2, (x, y) => ellipse(x, y, 20, 15, '#E55A3C')),
    scatter(10, 78, 14, (x, y, t) => at(x, y, ellipse(0, 0, 7, 4, '#FBE8C6'), t)) +
      scatter(24, 84, 15, speck('#4E7F3B', 6)),
  ),
  calzone:
    plate() +
    path('M-96 26A96 92 0 0 1 96 26Q98 42 82 42H-82Q-98 42 -96 26Z', '#D08A3E') +
    path('M-88 22A88 82 0 0 1 88 22Q0 2 -88 22Z', '#EBB468') +
    times(9, (i) => circle(-84 + i * 21, 34, 12, '#E0A153')) +
    scatter(9, 40, 3, (x, y) => ellipse(x, y - 20, 7, 5, '#B06A2C', faint(0.45))) +
    leaf(-16, -28, -20, 36) +
    leaf(14, -24, 200, 26),
};
