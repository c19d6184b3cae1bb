// Wine, beer, mixed drinks.

import { at, circle, ellipse, faint, groundShadow, path, rect, scatter, stroke } from '../draw.mjs';
import { leaf } from '../garnish.mjs';
import { coaster, iceCubes, lime, orange, shine } from './cold-drinks.mjs';

const stemGlass = (drink, level, more = '') =>
  groundShadow(44, 114) +
  rect(-4, 24, 8, 82, 3, '#DCE8EA') +
  ellipse(0, 108, 40, 7, '#E9F2F4') +
  path('M-52 -106H52Q64 -20 30 14Q0 36 -30 14Q-64 -20 -52 -106Z', '#FFF', faint(0.72)) +
  path(level, drink) +
  path('M-44 -96Q-50 -30 -28 0Q-36 -40 -34 -96Z', '#FFF', faint(0.5)) +
  more;
const wineLevel = 'M-54 -48H54Q54 -10 28 10Q0 28 -28 10Q-54 -10 -54 -48Z';
const bottle = (x, colour, label, neck) =>
  at(
    x,
    0,
    groundShadow(34, 112) +
      path(
        'M-12 -128H12V-84Q34 -68 34 -40V100Q34 110 24 110H-24Q-34 110 -34 100V-40Q-34 -68 -12 -84Z',
        colour,
      ) +
      rect(-14, -132, 28, 26, 4, neck) +
      rect(-34, -8, 68, 66, 0, label) +
      stroke('M-18 14H18M-18 28H8', neck, 4) +
      rect(-26, -40, 7, 136, 3, '#FFF', faint(0.2)),
  );
const wine = (drink, glassColour, label, neck) =>
  bottle(-62, glassColour, label, neck) + at(50, 0, stemGlass(drink, wineLevel));
export const bar = {
  wine: wine('#8E1F3A', '#2F3B2E', '#F6EAD2', '#7A1F32'),
  'wine-rose': wine('#F29A92', '#F4C9BE', '#FFF9F0', '#D9808A'),
  'wine-white': wine('#F1DE8A', '#8FA66A', '#FBF6E4', '#C9A94A'),
  champagne:
    bottle(-62, '#2E4A3A', '#F3DFA6', '#D9B24A') +
    at(
      48,
      0,
      groundShadow(36, 114) +
        rect(-3.5, 30, 7, 78, 3, '#DCE8EA') +
        ellipse(0, 108, 34, 6, '#E9F2F4') +
        path('M-27 -116H27Q32 10 0 36Q-32 10 -27 -116Z', '#FFF', faint(0.72)) +
        path('M-27 -76H27Q24 12 0 29Q-24 12 -27 -76Z', '#F6D66B') +
        scatter(10, 20, 4, (x, y) => circle(x * 0.8, y * 2.2 - 30, 2.4, '#FFFBE4')),
    ),
  beer:
    coaster +
    path('M-54 -84H54L44 104Q0 112 -44 104Z', '#FFF', faint(0.7)) +
    path('M-50 -56H50L41 97Q0 104 -41 97Z', '#E9A52E') +
    scatter(12, 40, 4, (x, y) => circle(x, y + 34, 3, '#FBDD8E')) +
    shine +
    [
      [-36, -72, 22],
      [0, -82, 26],
      [36, -72, 22],
      [-14, -62, 20],
      [18, -60, 20],
    ]
      .map(([x, y, r]) => circle(x, y, r, '#FFFBF0'))
      .join(''),
  cocktail:
    groundShadow(48, 114) +
    rect(-4, 20, 8, 86, 3, '#DCE8EA') +
    ellipse(0, 108, 42, 7, '#E9F2F4') +
    path('M-86 -72H86Q78 -28 34 -14Q28 22 0 24Q-28 22 -34 -14Q-78 -28 -86 -72Z', '#FFF', faint(0.75)) +
    path('M-76 -56H76Q66 -30 28 -20Q22 14 0 16Q-22 14 -28 -20Q-66 -30 -76 -56Z', '#C3DC7A') +
    rect(-88, -78, 176, 9, 4, '#FFFDF6') +
    scatter(14, 80, 4, (x, y) => circle(x, -74 + y * 0.04, 2, '#D9D2C4')) +
    at(24, 2, lime),
  spritz:
    groundShadow(48, 114) +
    at(
      0,
      0,
      stemGlass(
        '#F2702B',
        'M-57 -68H57Q56 -10 28 10Q0 28 -28 10Q-56 -10 -57 -68Z',
        iceCubes(-44) +
          at(-2, -20, orange) +
          stroke('M-30 -70L-44 -126', '#4F7F3B', 5) +
          leaf(-36, -92, 200, 16) +
          leaf(-40, -108, -30, 16),
      ),
    ),
};
