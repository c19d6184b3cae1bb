// Salads and cold plates.

import { board, bowl, lemonSlice, orangeSlice, plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, ring, scatter, stroke, times } from '../draw.mjs';
import {
  berry,
  cheeseShaving,
  cube,
  cucumber,
  frill,
  halfEgg,
  leaf,
  olive,
  onionRing,
  sesame,
  speck,
  strawberry,
  tomatoHalf,
} from '../garnish.mjs';

const leaves = (seed, a = '#7DBB4C', b = '#5E9F3B') =>
  scatter(17, 66, seed, (x, y, t, i) => frill(x, y, t, 46, i % 2 ? a : b, i % 2 ? '#A9D67A' : '#86BF5B'));
const greenBowl = (seed, toppings, colour = '#F6EEE2') =>
  bowl('#4F8A33', colour, '#E4D8C6') + leaves(seed) + toppings;
const kiwi =
  circle(0, 0, 24, '#8B6B3E') +
  circle(0, 0, 22, '#8FC04A') +
  circle(0, 0, 8, '#F1F5CF') +
  ring(9, 12.5, (x, y) => circle(x, y, 1.8, '#2F2A1F'));
export const bean = (x, y, turn, colour = '#7A3B2E') =>
  at(x, y, path('M-9 2Q-10 -7 0 -7Q10 -7 9 2Q7 7 3 3Q0 0 -3 3Q-7 7 -9 2Z', colour), turn);

export const salads = {
  salad: greenBowl(
    4,
    scatter(6, 62, 9, (x, y) => tomatoHalf(x, y, 12)) +
      scatter(5, 58, 22, (x, y) => cucumber(x, y, 13)) +
      scatter(4, 50, 33, (x, y) => onionRing(x, y, 12)),
  ),
  'salad-cheese': greenBowl(
    7,
    scatter(6, 56, 5, (x, y, t) => cube(x, y, t, 19, '#C98B45', '#E0AE69')) +
      scatter(8, 60, 13, cheeseShaving) +
      scatter(4, 56, 25, (x, y, t) =>
        at(
          x,
          y,
          path('M-20 -6Q0 -16 20 -5Q20 10 0 9Q-20 10 -20 -6Z', '#E8B878') +
            stroke('M-11 -3l4 8M0 -6l3 11M10 -5l2 8', '#A8642F', 2.6),
          t,
        ),
      ),
  ),
  'salad-greek': greenBowl(
    3,
    scatter(6, 60, 8, (x, y) => tomatoHalf(x, y, 14)) +
      scatter(6, 60, 17, (x, y) => cucumber(x, y, 14)) +
      scatter(6, 50, 26, (x, y, t) => cube(x, y, t, 22, '#F1EBDD', '#FFFDF6')) +
      scatter(6, 62, 5, (x, y) => olive(x, y, '#4A3350')),
  ),
  'salad-herb':
    bowl('#3F7F33', '#C9764B', '#A65C36') +
    scatter(24, 78, 4, (x, y, t, i) => frill(x, y, t, 26, i % 2 ? '#4F963C' : '#6BB04C', '#8CCB68')) +
    scatter(12, 74, 12, (x, y, t) => cube(x, y, t, 9, '#D8402E', '#F06B50')) +
    scatter(18, 76, 20, (x, y) => circle(x, y, 2.8, '#F2DFAE')) +
    at(52, -48, lemonSlice(21)),
  'salad-nicoise': greenBowl(
    5,
    at(-42, -34, halfEgg(0, 0, 30, 1.05)) +
      at(44, -30, halfEgg(0, 0, -40, 1.05)) +
      at(2, 56, halfEgg(0, 0, 10, 1.05)) +
      scatter(5, 56, 9, (x, y) => tomatoHalf(x, y, 12)) +
      path('M-26 -12Q0 -28 26 -8Q22 18 -4 18Q-30 14 -26 -12Z', '#DDA287') +
      stroke('M-18 -4Q2 -14 18 -2M-14 6Q2 0 14 8', '#F2CDBB', 3) +
      scatter(7, 66, 14, (x, y) => olive(x, y)) +
      times(4, (i) => at(-52 + i * 4, 26 + i * 7, stroke('M-18 0Q0 -5 18 2', '#3F7D36', 5), 20)),
  ),
  seaweed:
    bowl('#20442E', '#2B2B2F', '#1C1C1F') +
    scatter(20, 60, 3, (x, y, t, i) =>
      at(x, y, stroke('M-22 0Q-8 -14 4 0T24 -2', ['#3F8A4C', '#57A65A', '#2F6E3F'][i % 3], 5), t),
    ) +
    scatter(22, 64, 8, sesame) +
    scatter(5, 50, 15, speck('#D8402E', 9)),
  greens:
    plate('#5F8FA3', '#7BA6B7') +
    ring(
      6,
      36,
      (x, y, t) =>
        at(
          x,
          y,
          path('M-30 0Q-18 -15 6 -10L8 10Q-18 15 -30 0Z', '#F3F6DF') +
            path('M4 -13Q34 -24 50 0Q34 24 4 13Q14 0 4 -13Z', '#4E9340') +
            stroke('M8 0H40', '#86BF6A', 3),
          t,
        ),
      20,
    ) +
    scatter(14, 60, 9, speck('#C98B45', 7)) +
    scatter(12, 66, 4, sesame),
  caprese:
    plate('#5F8FA3', '#7BA6B7') +
    ring(8, 52, (x, y, t, i) =>
      at(
        x,
        y,
        i % 2
          ? circle(0, 0, 27, '#EFE7DA') + circle(-1, -1, 25, '#FFFCF4')
          : circle(0, 0, 27, '#CF3626') +
              circle(0, 0, 23, '#EB5D44') +
              ring(5, 13, (a, b) => ellipse(a, b, 4, 4, '#F9B57F')),
        t,
      ),
    ) +
    leaf(-4, -2, -40, 36) +
    leaf(0, 4, 80, 30) +
    leaf(-2, 0, 200, 28) +
    scatter(10, 74, 6, (x, y) => circle(x, y, 2.4, '#3E2A24')),
  carpaccio:
    plate() +
    ring(7, 46, (x, y, t) =>
      at(
        x,
        y,
        path('M-34 0Q-20 -32 14 -26Q38 -10 30 14Q4 34 -34 0Z', '#E7A79B') +
          stroke('M-20 -2Q2 -16 22 -6', '#F7D8CE', 3),
        t,
      ),
    ) +
    ellipse(0, 0, 42, 34, '#F8E7C4') +
    scatter(8, 30, 5, (x, y) => circle(x, y, 5, '#5F7F3B')) +
    scatter(5, 60, 8, (x, y, t) => leaf(x, y, t, 24)),
  tartare:
    plate() +
    circle(0, 4, 60, '#8F2E26', faint(0.3)) +
    circle(0, 0, 58, '#B63A32') +
    scatter(34, 50, 3, (x, y, t, i) =>
      cube(x, y, t, 10, i % 2 ? '#C9524A' : '#9E2C28', i % 2 ? '#DD7A70' : '#B94A42'),
    ) +
    circle(0, -2, 19, '#F8B02B') +
    circle(-6, -8, 5, '#FFE19A') +
    scatter(6, 76, 13, (x, y, t) => leaf(x, y, t, 18)) +
    scatter(9, 48, 19, (x, y) => circle(x, y, 3.4, '#6F8C3E')),
  ceviche:
    bowl('#F2D79B', '#3D7C8A', '#2F6672') +
    scatter(15, 64, 4, (x, y, t) => cube(x, y, t, 23, '#F3DCD2', '#FFF6F0')) +
    scatter(7, 62, 9, (x, y) => onionRing(x, y, 13)) +
    scatter(6, 60, 17, (x, y, t) => frill(x, y, t, 22, '#4F963C')) +
    scatter(9, 66, 21, speck('#D8402E', 8)) +
    at(50, 44, lemonSlice(22)),
  cheese:
    board() +
    at(
      -62,
      -8,
      path('M-46 26L44 8V-22L-46 4Z', '#F2BE45') +
        path('M-46 4L44 -22-10 -44Z', '#FBDD7E') +
        circle(-18, 12, 6, '#DFA22E') +
        circle(12, 2, 5, '#DFA22E') +
        circle(-34, 18, 4, '#DFA22E'),
    ) +
    at(
      54,
      -32,
      circle(0, 0, 34, '#EFE3CF') +
        circle(0, -3, 32, '#FFFBF1') +
        path('M0 -3L30 -14A32 32 0 0 1 30 8Z', '#FBE9B5'),
    ) +
    at(
      40,
      40,
      path('M-36 14L34 14 34 -6-36 -16Z', '#F4F0E4') +
        scatter(9, 14, 5, (x, y) => ellipse(x * 2, y * 0.6 + 4, 4, 3, '#7E93A8')),
    ) +
    scatter(8, 22, 9, (x, y) => berry(x - 44, y + 50, 9, '#6B3B73')),
  fruit:
    bowl('#FFF6E6', '#E86A4A', '#C9543A') +
    [
      [-40, -34],
      [34, -46],
      [54, 18],
    ]
      .map(([x, y]) => at(x, y, orangeSlice(25)))
      .join('') +
    [
      [-46, 34],
      [4, 56],
    ]
      .map(([x, y]) => at(x, y, kiwi))
      .join('') +
    at(-2, -6, strawberry(0, 0, 10, 1.35)) +
    at(-12, -64, strawberry(0, 0, 30, 1.2)) +
    at(70, -26, strawberry(0, 0, 60, 1.2)) +
    scatter(11, 70, 23, (x, y) => berry(x, y, 8, '#4B4A8C')) +
    leaf(18, 6, -30, 26),
};
