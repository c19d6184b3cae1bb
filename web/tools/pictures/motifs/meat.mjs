// Meat, whole fish, stuffed vegetables.

import { board, dish, lemonSlice, lemonWedge, plate } from '../crockery.mjs';
import { at, circle, faint, path, rect, scatter, stroke, times } from '../draw.mjs';
import { cube, frill, leaf, onionRing, speck, tomatoHalf } from '../garnish.mjs';

const friesHeap = (x, y) =>
  times(9, (i) =>
    at(
      x + ((i * 13) % 46) - 22,
      y + ((i * 7) % 30) - 14,
      rect(-5, -28, 10, 56, 3, '#F2BC45') + rect(-5, -28, 4, 56, 3, '#FBD980'),
      30 + i * 31,
    ),
  );

const skewer = (y, turn, pieces) =>
  at(0, y, stroke('M-112 0H112', '#C9A26B', 5) + times(5, (i) => at(-64 + i * 32, 0, pieces(i))), turn);
const meatPiece = (colour, light) =>
  rect(-17, -17, 34, 34, 9, colour) +
  rect(-12, -13, 22, 9, 4, light) +
  stroke('M-10 6L8 -2', '#5E2E18', 3, faint(0.5));
const pepperPiece = (colour) => rect(-8, -18, 16, 36, 5, colour);
const skewerPlate = (pieces) =>
  plate() +
  frill(-74, 34, 0, 40) +
  frill(70, -40, 60, 40) +
  skewer(-38, -6, pieces) +
  skewer(4, -6, pieces) +
  skewer(46, -6, pieces) +
  at(62, 66, lemonWedge(), -20);

export const meat = {
  steak:
    plate() +
    friesHeap(48, -30) +
    path(
      'M-86 14Q-94 -34 -44 -44Q-4 -52 14 -22Q30 4 62 14Q76 44 36 56Q-18 70 -58 56Q-82 44 -86 14Z',
      '#F3DCC0',
    ) +
    path(
      'M-78 14Q-84 -28 -42 -36Q-6 -42 8 -16Q26 12 56 20Q64 40 32 48Q-18 60 -54 48Q-74 38 -78 14Z',
      '#8A4430',
    ) +
    path('M-70 8Q-70 -20 -40 -26Q-14 -28 -4 -10Q-44 -12 -58 16Q-68 20 -70 8Z', '#A85E45') +
    times(4, (i) =>
      stroke(`M${-66 + i * 26} ${34 - i * 3}L${-44 + i * 28} ${-14 + i * 12}`, '#5A2618', 6, faint(0.75)),
    ) +
    rect(-24, 4, 30, 22, 5, '#FBE59A', 'transform="rotate(-14)"') +
    leaf(50, 60, -30, 34) +
    leaf(54, 62, 10, 28),
  skewers: skewerPlate((i) =>
    i % 2 ? pepperPiece(i === 1 ? '#5DA545' : '#D8402E') : meatPiece('#D08A45', '#EBB274'),
  ),
  'skewers-lamb': skewerPlate((i) => (i === 2 ? onionRing(0, 0, 14) : meatPiece('#8A4A2A', '#AC6C48'))),
  'skewers-veg': skewerPlate(
    (i) =>
      [
        pepperPiece('#D8402E'),
        cube(0, 0, 0, 32, '#F1E3C4', '#FFFAEC'),
        pepperPiece('#5DA545'),
        cube(0, 0, 0, 32, '#F1E3C4', '#FFFAEC'),
        pepperPiece('#F2B52C'),
      ][i],
  ),
  'mixed-grill':
    board() +
    skewer(-44, -4, (i) => (i % 2 ? pepperPiece('#5DA545') : meatPiece('#D08A45', '#EBB274'))) +
    skewer(0, -4, (i) => meatPiece(i % 2 ? '#8A4A2A' : '#7A3E22', '#AC6C48')) +
    at(-50, 52, rect(-44, -15, 88, 30, 15, '#8A4A2A') + stroke('M-30 -5H20', '#B0704A', 5)) +
    tomatoHalf(26, 54, 18) +
    tomatoHalf(62, 56, 16) +
    frill(96, 52, 20, 36) +
    at(106, -56, lemonWedge(), 10),
  fish:
    plate() +
    frill(-70, 44, 0, 40) +
    path('M-98 0Q-62 -44 0 -40Q46 -36 66 -8L102 -36Q96 0 104 34L66 10Q44 40 0 40Q-62 42 -98 0Z', '#6F93A6') +
    path('M-90 2Q-50 34 0 32Q40 30 60 8Q0 20 -90 2Z', '#D5E2E6') +
    path('M-98 0Q-82 -24 -58 -30Q-46 0 -58 28Q-82 22 -98 0Z', '#5C8196') +
    circle(-74, -8, 7, '#FFF') +
    circle(-74, -8, 3.6, '#22303A') +
    times(4, (i) =>
      stroke(`M${-34 + i * 22} -26Q${-22 + i * 22} 0 ${-34 + i * 22} 24`, '#53778B', 4, faint(0.8)),
    ) +
    path('M-16 -40Q10 -62 36 -40Z', '#5C8196') +
    at(30, 62, lemonSlice(20)) +
    at(66, 56, lemonSlice(17)) +
    leaf(-22, 62, -10, 40, '#6A9A5A', '#4E7E40'),
  sardines:
    plate() +
    [-40, 0, 40]
      .map((y, i) =>
        at(
          0,
          y,
          path(
            'M-88 0Q-56 -22 10 -18Q46 -16 60 -4L86 -18Q82 0 88 18L60 6Q40 18 10 18Q-56 22 -88 0Z',
            '#54748A',
          ) +
            path('M-78 3Q-40 15 10 13Q40 12 56 4Q0 8 -78 3Z', '#DCE6E8') +
            circle(-70, -3, 4, '#22303A') +
            stroke('M-50 -8H40', '#89A7B8', 3) +
            scatter(6, 20, i + 3, (x, yy, t) => speck('#D9A24B', 7)(x * 1.7, yy * 0.4, t)),
          i % 2 ? 4 : -3,
        ),
      )
      .join('') +
    at(74, 66, lemonWedge(), -20) +
    leaf(-60, 66, 0, 30),
  'stuffed-veg':
    dish('#B8612F') +
    [
      [-66, -4, '#D8402E', '#F06B50'],
      [2, -4, '#5B9A3A', '#86BF5B'],
      [68, -4, '#E9C98B', '#F7E3B8'],
    ]
      .map(
        ([x, y, a, b]) =>
          circle(x, y + 3, 33, '#5B3A1E', faint(0.25)) +
          circle(x, y, 33, a) +
          circle(x, y, 27, b) +
          circle(x, y, 24, '#B9743A') +
          scatter(9, 19, Math.round(x + 80), (p, q) => circle(x + p, y + q, 4.4, '#E3AC62')) +
          leaf(x - 8, y, -40, 20),
      )
      .join('') +
    scatter(8, 50, 4, (x, y, t) => speck('#4F8A3C', 8)(x * 1.9, y, t)),
};
