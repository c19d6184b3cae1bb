// Pasta, plated or baked.

import { bowl, dish, plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, ring, scatter, stroke, times } from '../draw.mjs';
import { cube, leaf, speck, tomatoHalf } from '../garnish.mjs';

/** A nest of long pasta: arcs of two tones, so that single strands show. */
const nest = (dark, light, seed) =>
  circle(0, 0, 78, dark) +
  scatter(15, 46, seed, (x, y, t, i) =>
    at(x, y, stroke(`M-30 ${i % 3}A34 30 0 0 1 30 0`, i % 3 ? light : '#FFF0BF', 5.5), t),
  ) +
  ring(7, 62, (x, y, t) => at(x, y, stroke('M-3 -24A30 30 0 0 1 -3 24', light, 5.5), t), 20);

const clam = (x, y, turn) =>
  at(
    x,
    y,
    path('M0 14Q-24 8 -18 -8Q0 -22 18 -8Q24 8 0 14Z', '#8E7F78') +
      path('M0 11Q-18 6 -14 -6Q0 -16 14 -6Q18 6 0 11Z', '#F3E2CE') +
      ellipse(0, 0, 8, 5.5, '#F0A964'),
    turn,
  );
const parcel = (colour, edge) => (x, y, turn) =>
  at(
    x,
    y,
    rect(-22, -22, 44, 44, 7, edge) +
      rect(-19, -19, 38, 38, 6, colour) +
      circle(0, 0, 12, edge, faint(0.45)) +
      ellipse(-3, -4, 8, 6, '#FFF', faint(0.3)),
    turn,
  );
const ravioli = (colour, edge, sauce) =>
  plate() +
  circle(0, 0, 82, sauce) +
  [
    [-36, -32, 8],
    [28, -42, -14],
    [50, 16, 20],
    [-2, 6, 40],
    [-50, 30, -8],
    [12, 52, 12],
  ]
    .map(([x, y, t]) => parcel(colour, edge)(x, y, t))
    .join('') +
  scatter(4, 60, 7, (x, y, t) => leaf(x, y, t, 24, '#7FA66A', '#5E8750'));
const tube = (x, y, turn) =>
  at(
    x,
    y,
    path('M-20 -8L17 -8 22 8-15 8Z', '#EDB65A') +
      path('M-20 -8L17 -8 18 -4-19 -4Z', '#F9D48B') +
      ellipse(-17, 0, 4, 7, '#C6862F'),
    turn,
  );

export const pastas = {
  'pasta-tomato':
    plate() +
    nest('#E9B24F', '#F6CF73', 4) +
    path('M-40 8Q-48 -30 -8 -36Q36 -42 42 -6Q50 26 12 34Q-30 42 -40 8Z', '#C93A24') +
    scatter(7, 28, 8, (x, y) => circle(x, y - 2, 6, '#E25B3C')) +
    leaf(-8, -4, -30, 30) +
    leaf(-2, 2, 150, 24) +
    scatter(12, 60, 5, speck('#FFF3D0', 7)),
  'pasta-cream':
    plate() +
    nest('#EBC372', '#FAE0A0', 9) +
    scatter(6, 46, 6, (x, y, t) => at(x, y, ellipse(0, 0, 20, 12, '#FFF6DF'), t)) +
    scatter(9, 54, 3, (x, y, t) => cube(x, y, t, 12, '#D5775B', '#EDA48A')) +
    scatter(16, 62, 12, (x, y) => circle(x, y, 1.9, '#4A3A2C')) +
    scatter(5, 40, 16, (x, y, t) => leaf(x, y, t, 14)),
  'pasta-pesto':
    plate() +
    nest('#8FAA3F', '#B9CC62', 6) +
    scatter(9, 56, 11, (x, y) => circle(x, y, 7, '#5F8B2E', faint(0.75))) +
    scatter(9, 58, 13, (x, y, t) => at(x, y, ellipse(0, 0, 6, 3.6, '#FBEBC2'), t)) +
    leaf(-6, -4, -40, 34) +
    leaf(0, 2, 140, 28) +
    leaf(2, -2, 60, 24),
  'pasta-clams':
    plate() +
    nest('#EBC372', '#FAE0A0', 14) +
    scatter(7, 54, 9, clam) +
    scatter(20, 70, 4, speck('#4F8A3C', 6)) +
    scatter(4, 60, 24, (x, y) => tomatoHalf(x, y, 8)),
  penne:
    plate() +
    circle(0, 0, 78, '#C93A24') +
    scatter(20, 62, 5, tube) +
    scatter(8, 56, 8, (x, y) => ellipse(x, y, 11, 8, '#DA4E33', faint(0.85))) +
    scatter(12, 66, 2, speck('#4F8A3C', 6)) +
    leaf(0, 0, -30, 28),
  ravioli: ravioli('#F8D98C', '#E0AE4F', '#F6E7B8'),
  'ravioli-orange': ravioli('#F7B75A', '#D98C31', '#FBE7C0'),
  gnocchi:
    bowl('#CF4530', '#F3E7D6', '#E4D3BB') +
    scatter(16, 66, 3, (x, y, t) =>
      at(x, y, ellipse(0, 0, 17, 13, '#F8E2AE') + stroke('M-7 -7v14M0 -9v18M7 -7v14', '#E3BE77', 2.4), t),
    ) +
    scatter(5, 50, 9, (x, y) => ellipse(x, y, 17, 12, '#FFF7E0')) +
    leaf(0, 4, -50, 30) +
    leaf(2, 2, 120, 24),
  lasagne:
    plate() +
    at(
      0,
      6,
      path('M-70 -34H62L76 -18V44H-58L-70 30Z', '#C2402A') +
        times(3, (i) => rect(-58, -16 + i * 20, 134, 9, 4, '#F6D183')) +
        path(
          'M-70 -36Q-72 -50 -58 -50H60Q76 -48 78 -22Q40 -12 26 -20Q2 -8 -22 -18Q-52 -8 -58 -20Z',
          '#FBE3A6',
        ) +
        scatter(8, 44, 5, (x, y) => ellipse(x, y * 0.3 - 34, 9, 4, '#D98D3A', faint(0.6))),
    ) +
    leaf(-6, -36, -20, 30) +
    leaf(0, -32, 160, 24),
  gratin:
    dish('#F4C869', '#C65D3B') +
    scatter(14, 60, 4, (x, y) => ellipse(x * 1.5, y * 0.85, 22, 14, '#FBE29B')) +
    scatter(13, 60, 11, (x, y) => ellipse(x * 1.5, y * 0.85, 10, 6, '#C9782F', faint(0.55))) +
    scatter(10, 60, 8, (x, y, t) => speck('#5D8A3F', 8)(x * 1.5, y * 0.8, t)),
};
