// Dumplings, rolls, mochi, edamame.

import { basket, bowl, dipPot, plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, ring, scatter, stroke, times } from '../draw.mjs';
import { frill, leaf, prawn } from '../garnish.mjs';

const pleats = (colour) =>
  times(5, (i) => stroke(`M${-16 + i * 8} -12Q${-12 + i * 6} 0 ${-20 + i * 10} 10`, colour, 2.6));
const gyoza = (colour, fold, glow) => (x, y, turn) =>
  at(
    x,
    y,
    path('M-38 14Q-34 -24 0 -24Q34 -24 38 14Q0 30 -38 14Z', fold) +
      path('M-34 10Q-30 -20 0 -20Q30 -20 34 10Q0 22 -34 10Z', colour) +
      pleats(fold) +
      path('M-28 14Q0 24 28 14Q0 30 -28 14Z', glow),
    turn,
  );
const purse = (x, y) =>
  at(
    x,
    y,
    circle(0, 3, 30, '#B9854A', faint(0.4)) +
      circle(0, 0, 30, '#F3D98F') +
      ring(9, 20, (a, b, t) => at(a, b, stroke('M-8 0H8', '#DDB45F', 3), t)) +
      circle(0, 0, 14, '#D98B6A') +
      scatter(5, 8, 4, (a, b) => circle(a, b, 3, '#F0B193')) +
      circle(0, 0, 4.6, '#EE8A34'),
    0,
    1.15,
  );
const bun = (x, y) =>
  circle(x, y + 4, 41, '#B9854A', faint(0.4)) +
  circle(x, y, 41, '#FFFBF2') +
  path(`M${x - 30} ${y - 8}Q${x - 20} ${y - 32} ${x} ${y - 32}Q${x - 16} ${y - 20} ${x - 20} ${y}Z`, '#FFF') +
  ring(7, 12, (a, b, t) => at(x + a, y + b, stroke('M-8 0Q0 4 8 0', '#E2D5BF', 3), t)) +
  circle(x, y, 8, '#C9573F');
const six = [
  [-34, -52],
  [34, -52],
  [-62, 4],
  [0, 4],
  [62, 4],
  [-30, 58],
  [34, 58],
];
const fresh = (x, y, turn) =>
  at(
    x,
    y,
    rect(-22, -54, 44, 108, 20, '#F2F4E8') +
      frill(0, -30, 0, 34) +
      prawn(-2, 2, 10, 0.72) +
      prawn(2, 30, 190, 0.66) +
      rect(-16, -50, 10, 92, 5, '#FFF', faint(0.55)),
    turn,
  );
const mochi = (x, y, colour, light) =>
  ellipse(x, y + 26, 40, 8, '#5B3A1E', faint(0.16)) +
  path(
    `M${x - 42} ${y + 14}Q${x - 42} ${y - 32} ${x} ${y - 32}Q${x + 42} ${y - 32} ${x + 42} ${y + 14}Q${x + 34} ${y + 30} ${x} ${y + 30}Q${x - 34} ${y + 30} ${x - 42} ${y + 14}Z`,
    colour,
  ) +
  ellipse(x - 14, y - 12, 14, 9, light);

export const steamed = {
  dumplings:
    basket() + six.map(([x, y], i) => gyoza('#FBF1DC', '#E3CDA3', '#D9A055')(x, y, i * 17 - 40)).join(''),
  'dumplings-green':
    basket() + six.map(([x, y], i) => gyoza('#CFE2B0', '#9CBF78', '#B7975A')(x, y, i * 17 - 40)).join(''),
  'dumplings-round':
    basket() +
    [
      [-38, -36],
      [38, -36],
      [-38, 40],
      [38, 40],
    ]
      .map(([x, y]) => purse(x, y))
      .join(''),
  bao: basket() + bun(-44, -14) + bun(44, 10),
  'summer-rolls':
    plate('#4A4A4D', '#5C5C60') +
    fresh(-58, -4, -12) +
    fresh(-4, 0, -12) +
    fresh(50, 4, -12) +
    at(74, 62, dipPot('#B9743A')),
  mochi:
    plate() +
    mochi(-46, -24, '#A9C97E', '#CBE2A8') +
    mochi(46, -14, '#F9CF6A', '#FDE6A9') +
    mochi(0, 40, '#8C8790', '#B3AEB6') +
    leaf(-70, 58, 10, 30),
  edamame:
    bowl('#3E6A2C', '#4A4A4D', '#37373A') +
    scatter(15, 66, 5, (x, y, t) =>
      at(
        x,
        y,
        path(
          'M-38 3Q-32 -13 -14 -9Q0 -15 14 -9Q32 -13 38 3Q30 14 14 10Q0 15 -14 10Q-32 14 -38 3Z',
          '#7DB548',
        ) +
          circle(-19, 1, 8, '#A4D06C') +
          circle(1, 0, 8.6, '#A4D06C') +
          circle(20, 1, 8, '#A4D06C'),
        t,
      ),
    ) +
    scatter(22, 76, 11, (x, y) => circle(x, y, 1.7, '#FFF')),
};
