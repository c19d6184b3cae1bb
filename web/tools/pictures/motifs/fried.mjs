// Fried and roast food.

import { board, dipPot, lemonWedge, paperCone, plate } from '../crockery.mjs';
import {
  at,
  circle,
  ellipse,
  faint,
  groundShadow,
  path,
  rect,
  ring,
  scatter,
  stroke,
  times,
} from '../draw.mjs';
import { cube, frill, leaf, sesame, speck, tomatoHalf } from '../garnish.mjs';

const stick = (colour, light) => (x, y, turn) =>
  at(x, y, rect(-6, -44, 12, 88, 3, colour) + rect(-6, -44, 5, 88, 3, light), turn);
const fries = (colour = '#F2BC45', light = '#FBD980') =>
  groundShadow(72, 114) +
  times(13, (i) =>
    stick(colour, light)(-54 + i * 9, -26 + Math.abs(i - 6) * 4 - (i % 3) * 14, -16 + i * 2.7),
  ) +
  paperCone();
const ringPiece = (x, y, r) =>
  circle(x, y + 3, r, 'none', `stroke="#B4742A" stroke-width="17"`) +
  circle(x, y, r, 'none', `stroke="#E2A24A" stroke-width="15"`) +
  circle(x - 1, y - 2, r, 'none', 'stroke="#F3C57C" stroke-width="4" stroke-dasharray="14 9"');
const crumbed = (rx, ry) => (x, y, turn) =>
  at(
    x,
    y,
    ellipse(0, 3, rx, ry, '#A9692A') +
      ellipse(0, 0, rx, ry, '#D9963F') +
      scatter(7, rx * 0.7, 3, (a, b) => circle(a, b * 0.7, 2.6, '#F2C071')),
    turn,
  );
const wing = (x, y, turn) =>
  at(
    x,
    y,
    path('M-34 4Q-36 -18 -12 -18Q4 -24 22 -12L42 -14Q50 -6 42 2L26 6Q8 22 -14 18Q-32 20 -34 4Z', '#B4531F') +
      path('M-26 -4Q-16 -14 2 -11Q-8 -2 -20 4Z', '#DD8544') +
      circle(46, -9, 6, '#F4E6CF'),
    turn,
  );
const drumstick = (x, y, turn, scale = 1) =>
  at(
    x,
    y,
    rect(36, -8, 52, 15, 7, '#F4E6CF') +
      circle(90, -8, 9, '#F4E6CF') +
      circle(91, 7, 9, '#F4E6CF') +
      path('M-58 6Q-62 -42 -14 -42Q32 -40 52 -10V10Q30 38 -12 42Q-54 42 -58 6Z', '#B8642A') +
      path('M-44 -2Q-40 -30 -10 -31Q10 -30 24 -20Q-8 -22 -26 8Q-42 12 -44 -2Z', '#DD9350'),
    turn,
    scale,
  );
const bed = plate() + ring(9, 52, (x, y, t) => frill(x, y, t, 48));

export const fried = {
  fries: fries(),
  'fries-loaded':
    groundShadow(72, 114) +
    times(13, (i) =>
      stick('#F2BC45', '#FBD980')(-54 + i * 9, -26 + Math.abs(i - 6) * 4 - (i % 3) * 14, -16 + i * 2.7),
    ) +
    path(
      'M-60 -30Q-44 -54 -20 -38Q0 -58 22 -40Q46 -54 60 -28Q52 -4 40 -18Q34 8 20 -12Q8 -22 0 -2Q-10 14 -18 -14Q-34 -26 -40 -2Q-56 -8 -60 -30Z',
      '#F9BE3B',
    ) +
    scatter(8, 40, 5, (x, y) => circle(x * 1.2, -34 + y * 0.4, 5, '#7FA63F')) +
    scatter(7, 44, 9, (x, y, t) => cube(x, -30 + y * 0.4, t, 10, '#A9432F', '#C9664E')) +
    paperCone(),
  'onion-rings':
    plate() +
    ringPiece(-44, -28, 29) +
    ringPiece(30, -42, 27) +
    ringPiece(50, 26, 25) +
    ringPiece(-18, 38, 31) +
    dipPot('#E2603A'),
  calamari:
    plate() +
    scatter(3, 60, 5, (x, y, t) => frill(x, y, t, 50)) +
    [
      [-48, -30, 20],
      [8, -52, 18],
      [54, -16, 21],
      [24, 18, 19],
      [-30, 24, 22],
      [10, 60, 17],
      [-62, 30, 15],
    ]
      .map(([x, y, r]) => ringPiece(x, y, r))
      .join('') +
    at(62, 48, lemonWedge(), -30),
  wings:
    plate() +
    [
      [-36, -44, 20],
      [34, -38, -20],
      [-42, 10, -10],
      [36, 20, 160],
      [-6, 54, 10],
    ]
      .map(([x, y, t]) => wing(x, y, t))
      .join('') +
    scatter(16, 76, 8, sesame) +
    frill(70, -6, 30, 28, '#4F963C'),
  nuggets:
    plate() +
    [
      [-42, -36],
      [8, -50],
      [50, -22],
      [-58, 12],
      [-10, -4],
      [-30, 48],
    ]
      .map(([x, y], i) => crumbed(25, 20)(x, y, i * 37))
      .join('') +
    at(42, 36, dipPot('#E2603A'), 0, 1.3),
  drumstick:
    bed + drumstick(-16, 22, -24) + scatter(7, 40, 4, speck('#4F8A3C', 8)) + at(56, 54, lemonWedge(), -30),
  chicken:
    board() +
    ellipse(0, 54, 104, 12, '#5B3A1E', faint(0.25)) +
    path('M-100 30Q-104 -40 -30 -58Q30 -72 74 -34Q104 -6 96 32Q90 58 40 58H-56Q-96 58 -100 30Z', '#C07232') +
    path('M-84 16Q-80 -30 -26 -44Q14 -54 40 -40Q-20 -34 -52 22Q-78 34 -84 16Z', '#E09B55') +
    path('M-6 30Q2 -14 50 -12Q88 -8 86 20Q78 50 34 52Q-4 54 -6 30Z', '#B26428') +
    path('M12 24Q18 -2 50 -2Q28 6 26 30Q14 34 12 24Z', '#DB9450') +
    rect(80, -4, 44, 14, 7, '#F4E6CF', 'transform="rotate(-14 80 0)"') +
    circle(124, -16, 8, '#F4E6CF') +
    circle(127, -3, 8, '#F4E6CF') +
    scatter(9, 60, 6, speck('#6B4A1E', 6)) +
    leaf(-116, 62, -20, 40, '#6A8C45', '#4E6E30') +
    leaf(-104, 66, 10, 36, '#7FA055', '#5B7F3A') +
    at(92, 60, lemonWedge(), -20),
  cutlet:
    plate() +
    path('M-78 12Q-86 -44 -24 -50Q40 -66 72 -20Q88 30 34 44Q-10 66 -46 46Q-74 40 -78 12Z', '#C98432') +
    path('M-66 8Q-72 -34 -20 -40Q36 -54 60 -16Q72 20 30 34Q-10 52 -42 36Q-62 32 -66 8Z', '#E2A654') +
    scatter(26, 54, 4, (x, y) => circle(x * 1.1, y * 0.75, 3.4, '#F4CD86')) +
    scatter(5, 26, 9, (x, y, t) => leaf(x + 40, y + 44, t, 28)) +
    tomatoHalf(62, 42, 13) +
    tomatoHalf(34, 62, 12) +
    at(-54, 54, lemonWedge(), 20),
  fritters:
    plate() +
    scatter(3, 60, 15, (x, y, t) => frill(x, y, t, 48)) +
    [
      [-44, -34],
      [10, -48],
      [54, -10],
      [-4, 4],
      [-56, 20],
      [24, 46],
    ]
      .map(([x, y], i) =>
        at(
          x,
          y,
          path('M-28 4Q-30 -20 -4 -24Q24 -26 28 -2Q30 22 4 24Q-24 26 -28 4Z', '#C98A34') +
            path('M-22 2Q-20 -14 -2 -18Q16 -18 20 -4Q6 -8 -8 2Q-20 12 -22 2Z', '#EDBB66') +
            stroke('M-8 10q8 -5 18 -1', '#6F9A3C', 5),
          i * 50,
        ),
      )
      .join('') +
    at(-30, 62, lemonWedge(), 10),
  barbajuan:
    plate() +
    [
      [-44, -34, -8],
      [34, -44, 10],
      [56, 18, -6],
      [-8, 8, 4],
      [-52, 34, 12],
    ]
      .map(([x, y, t]) =>
        at(
          x,
          y,
          path(
            'M-36 20Q-40 -24 0 -26Q40 -24 36 20Q30 28 22 21Q14 29 6 21Q-2 29 -10 21Q-18 29 -26 21Q-34 27 -36 20Z',
            '#C27F2F',
          ) +
            path('M-30 14Q-32 -18 0 -20Q32 -18 30 14Q0 4 -30 14Z', '#E8AF58') +
            ellipse(-10, -6, 8, 4, '#F8D596') +
            ellipse(14, 0, 5, 3, '#F8D596'),
          t,
        ),
      )
      .join('') +
    leaf(20, 58, 20, 32) +
    leaf(26, 60, -30, 26),
  falafel:
    plate() +
    ring(8, 58, (x, y, t) => frill(x, y, t, 40)) +
    [
      [-36, -34],
      [14, -44],
      [50, -8],
      [34, 40],
      [-16, 50],
      [-52, 14],
    ]
      .map(([x, y]) =>
        at(
          x,
          y,
          circle(0, 3, 25, '#5E3A18') +
            circle(0, 0, 25, '#8F5B26') +
            circle(-6, -7, 11, '#AB7436') +
            scatter(6, 18, 3, (a, b) => circle(a, b, 2.6, '#7FA03F')),
        ),
      )
      .join('') +
    at(0, 2, dipPot('#F6EAD0')),
  samosa:
    plate() +
    [
      [-40, -12, -10],
      [42, -20, 14],
      [4, 44, 0],
    ]
      .map(([x, y, t]) =>
        at(
          x,
          y,
          path('M0 -46L48 32Q0 46 -48 32Z', '#C27F2F') +
            path('M-2 -36L34 26Q0 34 -34 24Z', '#E6AC55') +
            stroke('M-42 33Q-28 26 -20 34T0 37T20 34T42 33', '#B06C22', 4),
          t,
        ),
      )
      .join('') +
    at(-60, 52, dipPot('#7A2F1E')) +
    frill(66, 52, 0, 28, '#4F963C'),
  churros:
    groundShadow(72, 114) +
    times(6, (i) =>
      at(
        -40 + i * 16,
        -30 - (i % 2) * 12,
        rect(-10, -60, 20, 124, 10, '#C27F34') +
          stroke('M-4 -50V54M4 -50V54', '#E2AC62', 3.4) +
          scatter(6, 30, i + 2, (x, y) => circle(x * 0.25, y * 1.6, 1.8, '#FFF4DC')),
        -14 + i * 5.6,
      ),
    ) +
    paperCone(),
  chips: bowlOfChips(),
  'spring-rolls':
    plate() +
    frill(-66, 36, 0, 54) +
    frill(-50, 58, 40, 44) +
    times(4, (i) =>
      at(
        -42 + i * 30,
        -8 + i * 3,
        rect(-14, -52, 28, 106, 13, '#B9752A') +
          rect(-14, -55, 28, 106, 13, '#DDA048') +
          stroke('M-6 -42V34', '#F3C983', 6) +
          stroke('M-10 -18Q4 -24 11 -32M-10 22Q4 16 11 8', '#B9752A', 2.4),
        14,
      ),
    ) +
    at(64, 56, dipPot('#E2603A')),
};

function bowlOfChips() {
  const chip = (x, y, t) =>
    at(
      x,
      y,
      path('M-30 -6Q-10 -26 22 -18Q36 -4 20 16Q-14 26 -30 -6Z', '#F0CFA4') +
        path('M-22 -5Q-6 -18 18 -12Q0 -6 -10 8Z', '#FCE8CC'),
      t,
    );
  return plate() + scatter(15, 58, 6, chip) + at(52, 50, dipPot('#D8402E'));
}
