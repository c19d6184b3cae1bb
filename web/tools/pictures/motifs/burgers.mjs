// Burgers and filled long buns: stacks of layers, bottom first.

import { at, circle, ellipse, groundShadow, path, rect, scatter, stroke, times } from '../draw.mjs';
import { frill, speck } from '../garnish.mjs';

const bottomBun = (y) =>
  path(`M-84 ${y}H84V${y + 12}Q84 ${y + 30} 62 ${y + 30}H-62Q-84 ${y + 30} -84 ${y + 12}Z`, '#D98F3E') +
  rect(-84, y, 168, 8, 3, '#F2CB8A');
const topBun = (y) =>
  path(
    `M-86 ${y}Q-86 ${y - 66} 0 ${y - 66}Q86 ${y - 66} 86 ${y}Q86 ${y + 8} 78 ${y + 8}H-78Q-86 ${y + 8} -86 ${y}Z`,
    '#E09A45',
  ) +
  path(`M-70 ${y - 14}Q-60 ${y - 56} -4 ${y - 57}Q-44 ${y - 46} -56 ${y - 14}Z`, '#F0B768') +
  scatter(13, 44, 6, (x, yy, t) => at(x * 1.3, y - 36 + yy * 0.42, ellipse(0, 0, 4, 2.4, '#FFF1CF'), t));
const patty = (y, colour = '#6B3A22', light = '#87502F') =>
  rect(-86, y, 172, 24, 12, colour) + stroke(`M-66 ${y + 7}H40`, light, 4);
const lettuce = (y) =>
  path(
    `M-92 ${y}Q-84 ${y + 16} -70 ${y + 6}Q-58 ${y + 20} -42 ${y + 7}Q-28 ${y + 20} -14 ${y + 7}Q2 ${y + 21} 16 ${y + 7}Q32 ${y + 20} 44 ${y + 7}Q60 ${y + 20} 72 ${y + 6}Q86 ${y + 15} 92 ${y}Q88 ${y - 8} 78 ${y - 7}H-78Q-90 ${y - 7} -92 ${y}Z`,
    '#79B648',
  );
const tomato = (y) =>
  rect(-76, y, 72, 11, 5, '#D9402C') +
  rect(4, y, 72, 11, 5, '#D9402C') +
  stroke(`M-64 ${y + 4}h40M16 ${y + 4}h40`, '#F27B61', 3);
export const cheese = (y, colour = '#F9BE3B') =>
  path(
    `M-88 ${y}H88L70 ${y + 9} 48 ${y + 5} 26 ${y + 24} 4 ${y + 6}-44 ${y + 6}-60 ${y + 18}-74 ${y + 6}Z`,
    colour,
  );
const sauce = (y, colour) =>
  path(
    `M-80 ${y}H80Q78 ${y + 9} 62 ${y + 8}Q52 ${y + 18} 42 ${y + 8}H-26Q-36 ${y + 20} -46 ${y + 8}H-70Q-79 ${y + 8} -80 ${y}Z`,
    colour,
  );
const crispy = (y) =>
  path(
    `M-88 ${y + 10}Q-94 ${y - 8} -66 ${y - 6}Q-48 ${y - 18} -24 ${y - 8}Q0 ${y - 18} 22 ${y - 8}Q48 ${y - 18} 64 ${y - 5}Q94 ${y - 8} 88 ${y + 10}Q92 ${y + 26} 64 ${y + 24}H-66Q-92 ${y + 26} -88 ${y + 10}Z`,
    '#D48A33',
  ) + scatter(12, 40, 4, (x, yy) => circle(x * 1.8, y + 8 + yy * 0.25, 4, '#EDB55E'));
const stack = (layers) => groundShadow(100, 92) + layers;

export const burgers = {
  burger: stack(bottomBun(60) + patty(38) + cheese(34) + tomato(22) + lettuce(16) + topBun(6)),
  'burger-double': stack(
    bottomBun(66) + patty(46) + cheese(42) + patty(20) + cheese(16) + sauce(8, '#E9744B') + topBun(2),
  ),
  'burger-chicken': stack(
    bottomBun(60) +
      crispy(38) +
      sauce(26, '#FFF1D6') +
      lettuce(20) +
      times(5, (i) => rect(-70 + i * 30, 8, 24, 9, 4, '#8FB04A')) +
      topBun(4),
  ),
  'burger-veggie': stack(
    bottomBun(60) +
      patty(38, '#8C2F4F', '#B0557A') +
      sauce(34, '#F6E6B4') +
      times(4, (i) => path(`M${-76 + i * 40} 32q16 -18 34 0Z`, '#A9C85B')) +
      lettuce(22) +
      tomato(12) +
      topBun(6),
  ),
};

const longBun = (filling) =>
  groundShadow(126, 58) +
  path('M-128 -8Q-128 -48 -84 -46H84Q128 -48 128 -8V14Q128 52 84 52H-84Q-128 52 -128 14Z', '#D9903F') +
  filling +
  path('M-128 10Q-128 4 -120 8Q0 34 120 8Q128 4 128 14Q126 54 84 54H-84Q-126 54 -128 14Z', '#E7A752') +
  stroke('M-98 34Q0 50 70 38', '#F5C981', 6);

export const hotDogs = {
  'hot-dog': longBun(
    at(0, -14, lettuce(0), 0, 1.25) +
      rect(-138, -34, 276, 40, 20, '#C9552B') +
      stroke('M-112 -24H60', '#E8835A', 6) +
      stroke('M-116 -8L-92 -28-66 -4-40 -28-14 -4 12 -28 38 -4 64 -28 90 -4 114 -26', '#F6C834', 8),
  ),
  'lobster-roll': longBun(
    scatter(8, 60, 4, (x, y, t) => frill(x * 1.7, -26 + y * 0.2, t, 38)) +
      scatter(11, 62, 9, (x, y, t) =>
        at(
          x * 1.65,
          -22 + y * 0.28,
          path('M-18 6Q-18 -14 2 -13Q20 -11 18 4Q6 14 -18 6Z', '#F06A4A') +
            stroke('M-9 -3Q2 -9 11 -2', '#FFF0E6', 5),
          t * 0.2,
        ),
      ) +
      scatter(10, 60, 14, (x, y, t) => speck('#4F8A3C', 8)(x * 1.7, -30 + y * 0.3, t)),
  ),
};
