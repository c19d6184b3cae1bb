// Stews, curries, rice and dips.

import { bowl, pan, plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, scatter, stroke } from '../draw.mjs';
import {
  berry,
  cube,
  friedEgg,
  frill,
  leaf,
  olive,
  onionRing,
  prawn,
  rice,
  sesame,
  speck,
  tomatoHalf,
} from '../garnish.mjs';

const riceHeap = (x, y, r) =>
  circle(x, y, r, '#F1EADB') + scatter(Math.round(r * 0.55), r - 6, 7, (a, b, t) => rice(x + a, y + b, t));
const curry = (sauce, light, pieces) =>
  bowl(sauce, '#C6813F', '#9E6330') +
  scatter(9, 64, 4, (x, y) => ellipse(x, y, 17, 11, light, faint(0.55))) +
  pieces +
  stroke('M-30 -20Q-6 -42 14 -20T44 -26', '#FFF3DC', 5) +
  frill(8, 12, 20, 30, '#4F963C') +
  frill(-14, 22, 100, 22, '#5DA545');
const chunk = (colour, light) => (x, y, turn) =>
  at(
    x,
    y,
    path('M-19 3Q-17 -16 3 -15Q20 -13 18 4Q14 17 -4 15Q-18 14 -19 3Z', colour) + ellipse(-3, -5, 8, 4, light),
    turn,
  );
const pot = (sauce, pieces) =>
  rect(-128, -16, 30, 32, 12, '#2F5560') +
  rect(98, -16, 30, 32, 12, '#2F5560') +
  bowl(sauce, '#3F6C79', '#2F5560') +
  pieces;

export const stews = {
  curry: curry(
    '#E3A02F',
    '#F3C35A',
    scatter(9, 60, 8, (x, y) => circle(x, y, 11, '#F2CE84') + circle(x - 3, y - 3, 4, '#FAE4B3')),
  ),
  'curry-red': curry('#CB4A22', '#E8763A', scatter(8, 58, 6, chunk('#D98545', '#F0AE70'))),
  'curry-green': curry(
    '#5C8A35',
    '#7DA84B',
    scatter(8, 58, 5, (x, y, t) => cube(x, y, t, 23, '#F4E6C6', '#FFF8E6')),
  ),
  biryani:
    bowl('#E8AE45', '#8C3B2B', '#6B2A1E') +
    scatter(46, 82, 3, (x, y, t, i) =>
      speck(i < 18 ? '#FFF3CF' : i < 34 ? '#F6C85C' : '#FBE29B', 13)(x, y, t),
    ) +
    scatter(6, 58, 9, chunk('#C9793B', '#E7A869')) +
    scatter(8, 66, 13, (x, y) => circle(x, y, 5, '#6FAE46')) +
    scatter(5, 56, 21, (x, y, t) => frill(x, y, t, 24, '#4F963C')) +
    scatter(6, 62, 16, (x, y, t) => at(x, y, ellipse(0, 0, 7, 4, '#F4E2BF'), t)),
  'fried-rice':
    bowl('#F2D79B', '#B5382B', '#8E2A20') +
    scatter(44, 82, 5, (x, y, t) => speck('#FFF6DD', 9)(x, y, t)) +
    scatter(9, 70, 8, (x, y) => circle(x, y, 5.5, '#6FAE46')) +
    scatter(9, 70, 12, (x, y, t) => cube(x, y, t, 11, '#EE8A34', '#F9B063')) +
    scatter(6, 60, 18, (x, y, t) =>
      at(x, y, path('M-13 -3Q0 -12 13 -3Q10 8 -3 7Q-14 6 -13 -3Z', '#F8CE4E'), t),
    ) +
    scatter(8, 70, 22, (x, y) => circle(x, y, 4, 'none', 'stroke="#3F7D36" stroke-width="2.6"')),
  'rice-bowl':
    bowl('#F7F1E4', '#3D5A6C', '#2F4858') +
    riceHeap(-6, -10, 72) +
    path('M-80 14Q-40 -8 2 6Q48 -6 82 14Q70 82 0 91Q-68 84 -80 14Z', '#8A4A22') +
    scatter(13, 26, 4, (x, y, t) => chunk(y > 0 ? '#B8632C' : '#C97838', '#E6A461')(x * 2.1, y + 46, t)) +
    scatter(16, 30, 9, (x, y, t) => sesame(x * 2, y + 44, t)) +
    frill(-46, 12, 20, 34, '#4F963C') +
    frill(48, 12, 80, 30, '#5DA545'),
  noodles:
    bowl('#B9722F', '#2B2B2F', '#1C1C1F') +
    scatter(18, 56, 4, (x, y, t, i) =>
      at(x, y, stroke('M-30 0A32 28 0 0 1 30 2', i % 2 ? '#E2A84E' : '#F2C673', 6), t),
    ) +
    scatter(7, 60, 8, (x, y, t) =>
      at(x, y, stroke('M-14 0Q0 -6 14 2', x > 0 ? '#D8402E' : '#EE8A34', 6), t),
    ) +
    scatter(5, 54, 14, (x, y, t) => frill(x, y, t, 30, '#4F963C')) +
    scatter(14, 66, 19, sesame),
  stew: pot(
    '#7A3420',
    scatter(7, 58, 5, chunk('#5F2A1A', '#8F4A30')) +
      scatter(6, 60, 11, (x, y) => circle(x, y, 12, '#E77F30') + circle(x, y, 6, '#F3A35B')) +
      scatter(5, 58, 17, (x, y) => ellipse(x, y, 13, 11, '#F0D48A')) +
      scatter(4, 60, 23, (x, y, t) => leaf(x, y, t, 26, '#6A8C45', '#4E6E30')),
  ),
  'stew-fish': pot(
    '#CC5A2D',
    scatter(6, 56, 5, (x, y, t) =>
      at(
        x,
        y,
        path('M-24 4Q-16 -18 8 -14Q26 -8 22 8Q2 18 -24 4Z', '#FBF1E1') +
          stroke('M-12 -2Q2 -10 14 -4', '#E6D2B5', 3),
        t,
      ),
    ) +
      scatter(5, 60, 13, (x, y) => ellipse(x, y, 15, 12, '#F3D889')) +
      scatter(7, 66, 19, (x, y) => olive(x, y)) +
      scatter(14, 74, 3, speck('#4F8A3C', 7)),
  ),
  'stew-veg': pot(
    '#C4512E',
    scatter(5, 58, 5, (x, y) => circle(x, y, 17, '#4C8B3F') + circle(x, y, 14, '#E7F1C4')) +
      scatter(5, 60, 12, (x, y, t) => cube(x, y, t, 24, '#5B3A63', '#E9DFC6')) +
      scatter(5, 58, 18, (x, y, t) => at(x, y, path('M-18 -6Q0 -14 18 -6L16 6Q0 -2 -16 8Z', '#F0B52E'), t)) +
      scatter(4, 60, 26, (x, y) => tomatoHalf(x, y, 13)) +
      leaf(-4, 0, -30, 30),
  ),
  bouillabaisse:
    bowl('#E0762B', '#3F6C79', '#2F5560') +
    scatter(8, 76, 3, (x, y) => circle(x, y, 5, '#F3A142')) +
    [
      [-34, -30, 20],
      [24, -46, -20],
    ]
      .map(([x, y, t]) =>
        at(
          x,
          y,
          path('M-30 4Q-20 -20 10 -16Q32 -8 28 10Q2 22 -30 4Z', '#FCF3E6') +
            stroke('M-16 -2Q2 -12 18 -4', '#E8D7BE', 3),
          t,
        ),
      )
      .join('') +
    at(
      -46,
      28,
      path('M0 26Q-24 14 -18 -10Q-6 -26 8 -18Q20 4 0 26Z', '#2E3440') +
        path('M0 19Q-14 11 -10 -6Q-3 -15 4 -10Q11 5 0 19Z', '#F6A654'),
      30,
    ) +
    at(
      6,
      56,
      path('M0 24Q-22 13 -17 -9Q-6 -24 8 -17Q19 4 0 24Z', '#2E3440') +
        path('M0 17Q-13 10 -9 -6Q-3 -14 4 -9Q10 4 0 17Z', '#F6A654'),
      80,
    ) +
    prawn(48, 10, 30, 1.15) +
    ellipse(2, 6, 17, 14, '#F3D889') +
    at(
      60,
      -46,
      rect(-26, -11, 52, 22, 11, '#C98B45') +
        rect(-23, -11, 46, 10, 5, '#E9B978') +
        ellipse(0, -6, 15, 6, '#E2672E'),
      40,
    ) +
    scatter(12, 74, 9, speck('#4F8A3C', 7)),
  shakshuka:
    pan('#C43D22') +
    scatter(8, 70, 3, (x, y) => ellipse(x, y, 15, 11, '#E2633C')) +
    friedEgg(-34, -24, 0.9) +
    friedEgg(36, -12, 0.9) +
    friedEgg(-6, 44, 0.9) +
    scatter(8, 74, 11, (x, y, t) => frill(x, y, t, 20, '#4F963C')) +
    scatter(7, 78, 17, (x, y, t) => cube(x, y, t, 9, '#FFF', '#FFF')),
  hummus:
    plate('#F3E4CB', '#E3CFAE') +
    circle(0, 0, 80, '#E8CF9C') +
    stroke('M-54 10A54 52 0 1 1 8 54A36 34 0 1 1 22 -14A20 20 0 1 0 -14 14', '#D6B676', 9) +
    stroke('M-50 6A52 50 0 0 1 30 -40', '#B9A13A', 6, faint(0.75)) +
    scatter(7, 24, 5, (x, y) => circle(x, y, 8, '#F4DDAA') + circle(x - 2, y - 2, 3, '#FFF0CC')) +
    scatter(16, 66, 9, (x, y) => circle(x, y, 2.2, '#C1491F')) +
    frill(4, 2, 0, 24, '#4F963C'),
  'hummus-dark':
    plate('#F3E4CB', '#E3CFAE') +
    circle(0, 0, 80, '#B99A76') +
    stroke('M-54 10A54 52 0 1 1 8 54A36 34 0 1 1 22 -14A20 20 0 1 0 -14 14', '#9C7B58', 9) +
    stroke('M-50 6A52 50 0 0 1 30 -40', '#F1E2C4', 6, faint(0.8)) +
    scatter(16, 58, 9, (x, y) => berry(x, y, 6, '#C2203F')) +
    scatter(4, 40, 3, (x, y, t) => leaf(x, y, t, 24)),
  guacamole:
    bowl('#8DB255', '#4A4A4D', '#37373A') +
    scatter(12, 66, 4, (x, y) => ellipse(x, y, 20, 13, '#A9C96D')) +
    scatter(8, 62, 9, (x, y, t) => cube(x, y, t, 10, '#D8402E', '#F06B50')) +
    scatter(7, 62, 16, (x, y) => onionRing(x, y, 8)) +
    scatter(4, 56, 20, (x, y, t) => frill(x, y, t, 24, '#3F7D36')) +
    at(
      58,
      -56,
      path('M-34 26L0 -34 36 24Q0 34 -34 26Z', '#F0B440') +
        path('M-24 20L0 -22 25 19Q0 26 -24 20Z', '#F8CB6B'),
      30,
    ) +
    at(
      -66,
      46,
      path('M-34 26L0 -34 36 24Q0 34 -34 26Z', '#F0B440') +
        path('M-24 20L0 -22 25 19Q0 26 -24 20Z', '#F8CB6B'),
      200,
    ),
};
