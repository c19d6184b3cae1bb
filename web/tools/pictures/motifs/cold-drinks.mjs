// Cold drinks, seen from the side.

import { lemonSlice, limeSlice, orangeSlice } from '../crockery.mjs';
import { at, circle, ellipse, faint, groundShadow, path, rect, scatter, stroke, times } from '../draw.mjs';
import { berry, cube, cucumber, leaf } from '../garnish.mjs';

export const coaster = groundShadow(70, 112);
export const shine = path('M-42 -60Q-40 30 -32 88H-22Q-32 20 -32 -60Z', '#FFF', faint(0.45));
export const iceCubes = (y) =>
  at(-14, y, rect(-14, -14, 28, 28, 6, '#FFF', faint(0.5)), 14) +
  at(18, y + 20, rect(-13, -13, 26, 26, 6, '#FFF', faint(0.42)), -20);
const straw = (colour) =>
  at(
    22,
    -70,
    rect(-5, -62, 10, 150, 5, colour) +
      times(4, (i) => rect(-5, -52 + i * 30, 10, 10, 0, '#FFF', faint(0.6))),
    14,
  );
export const orange = at(44, -78, orangeSlice(26));
export const lime = at(46, -76, limeSlice(23));
const mint = leaf(-26, -76, -60, 34) + leaf(-24, -74, -110, 30) + leaf(-26, -76, -10, 26);

/** A tall glass: drink below the rim, `inside` in it, `behind` and `front` around it. */
const tall = (drink, { behind = '', inside = iceCubes(-36), front = '', top = '#FFF' } = {}) =>
  coaster +
  behind +
  path('M-58 -84H58L44 104Q0 114 -44 104Z', '#FFF', faint(0.7)) +
  path('M-53 -62H53L41 97Q0 105 -41 97Z', drink) +
  inside +
  ellipse(0, -62, 53, 9, top, faint(0.45)) +
  shine +
  front;
const creamyTop = (x = 0) =>
  circle(x - 30, -84, 26, '#FFF8EA') + circle(x + 28, -84, 26, '#FFF8EA') + circle(x, -102, 32, '#FFFDF6');

export const cold = {
  water: tall('#CBE8F2', { front: at(40, -78, lemonSlice(22)) }),
  soda: tall('#F0603A', {
    behind: straw('#FFF6E6'),
    front: orange,
    inside: iceCubes(-36) + scatter(9, 36, 4, (x, y) => circle(x, y + 40, 3, '#FFF', faint(0.6))),
  }),
  cola: tall('#4A2418', {
    behind: straw('#D8402E'),
    front: at(44, -78, lemonSlice(23)),
    top: '#C98A5A',
    inside: iceCubes(-36) + scatter(9, 36, 4, (x, y) => circle(x, y + 40, 3, '#FFF', faint(0.4))),
  }),
  'juice-orange': tall('#F89B2B', { behind: straw('#FFF6E6'), front: orange, inside: '' }),
  'juice-green': tall('#7FB441', {
    behind: straw('#FFF6E6'),
    front: mint + at(46, -76, cucumber(0, 0, 23)),
    inside: scatter(8, 34, 4, (x, y) => circle(x, y + 30, 4, '#A4CF62')),
  }),
  'juice-berry': tall('#C2264E', {
    behind: straw('#FFF6E6'),
    front: mint + berry(38, -74, 13) + berry(56, -66, 11, '#8E1F3F'),
  }),
  'juice-lemon': tall('#F7E27A', { behind: straw('#4FA3A5'), front: at(44, -78, lemonSlice(25)) + mint }),
  'juice-apple': tall('#E3B548', {
    front: at(
      46,
      -72,
      path('M-22 -8Q-22 -26 0 -20Q22 -26 22 -8Q20 22 0 22Q-20 22 -22 -8Z', '#D8402E') +
        stroke('M0 -20Q2 -30 8 -33', '#6B4A2A', 4) +
        ellipse(-9, -8, 5, 7, '#F27B61'),
    ),
  }),
  smoothie: tall('#B3406E', {
    behind: straw('#FFF6E6'),
    inside: path('M-50 -34Q-20 -10 10 -30T48 -24L44 30Q10 10 -20 34T-46 14Z', '#D97AA0', faint(0.7)),
    front:
      berry(-24, -76, 13, '#3A4384') +
      berry(-4, -84, 14) +
      berry(16, -76, 12, '#3A4384') +
      leaf(28, -80, -30, 26),
  }),
  lassi: tall('#F9BE4B', {
    inside: path('M-50 -30Q-16 -6 14 -28T48 -20L44 20Q14 4 -16 26T-46 10Z', '#FDDC92', faint(0.8)),
    front:
      ellipse(0, -62, 53, 10, '#FFF3D2') +
      scatter(8, 30, 4, (x, y) => circle(x, -62 + y * 0.15, 2.4, '#8DAE4C')) +
      leaf(8, -66, -40, 30),
  }),
  milkshake: tall('#FBE7C2', {
    behind: straw('#D8402E'),
    inside: stroke('M-44 -40Q-20 0 -42 60M40 -44Q20 10 38 70', '#C97A28', 7),
    front: creamyTop() + berry(0, -136, 13),
  }),
  'milkshake-choc': tall('#8E5A3E', {
    behind: straw('#FFF6E6'),
    inside: stroke('M-44 -40Q-20 0 -42 60M40 -44Q20 10 38 70', '#4A2415', 7),
    front:
      creamyTop() +
      times(6, (i) => at(-24 + i * 10, -104 + (i % 2) * 8, rect(-3, -8, 6, 16, 2, '#4A2415'), i * 40)),
  }),
  'tea-iced': tall('#D08A35', { behind: straw('#4FA3A5'), front: at(44, -78, lemonSlice(23)) + mint }),
  'coffee-iced': tall('#6E4630', {
    behind: straw('#FFF6E6'),
    inside: path('M-53 -62H53L50 -26Q20 -4 0 -24T-50 -14Z', '#F3E2C6') + iceCubes(-24),
    top: '#FFF6E6',
  }),
  granita: tall('#FBF1B0', {
    behind: straw('#4FA3A5'),
    inside: scatter(16, 40, 4, (x, y, t) => cube(x, y + 16, t, 17, '#F4E27A', '#FFFBE0')),
    front:
      path('M-56 -62Q-50 -112 0 -114Q50 -112 56 -62Z', '#FDF6C8') +
      scatter(12, 40, 7, (x, y, t) => cube(x, y * 0.5 - 84, t, 14, '#F6E88E', '#FFFDE8')) +
      at(40, -104, lemonSlice(20)),
  }),
};
