// Poke and breakfast bowls.

import { bowl } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, ring, scatter, stroke, times } from '../draw.mjs';
import { berry, cube, cucumber, leaf, prawn, rice, sesame, tomatoHalf } from '../garnish.mjs';
import { bean } from './salads.mjs';

/** Toppings in sectors round a bowl, as they are laid in a poke bar. */
const sectors = (drawings) => ring(drawings.length, 50, (x, y, t, k) => at(x, y, drawings[k], 0, 1.25), -90);
const salmonCubes = (a = '#F4804E', b = '#FBB08A') => scatter(8, 24, 4, (x, y, t) => cube(x, y, t, 19, a, b));
const edamameHeap = scatter(9, 23, 6, (x, y, t) =>
  at(x, y, ellipse(0, 0, 9, 6.5, '#8CC152') + ellipse(-2, -2, 4, 2, '#BFE08C'), t),
);
const avocado = times(4, (k) =>
  at(
    -15 + k * 10,
    0,
    path('M-6 -24Q12 -16 10 8Q6 22 -6 24Q4 0 -6 -24Z', '#5E8F3A') +
      path('M-5 -21Q8 -14 7 7Q4 18 -4 21Q4 0 -5 -21Z', '#D6E58C'),
    -10 + k * 8,
  ),
);
const carrotSticks = times(6, (k) =>
  at(-16 + k * 6, (k % 3) * 3, rect(-3, -20, 6, 40, 3, k % 2 ? '#F08A32' : '#F7A658'), -12 + k * 5),
);
const cucumberFan = cucumber(-14, -6, 15) + cucumber(6, -10, 15) + cucumber(14, 8, 15) + cucumber(-6, 12, 15);
const mangoCubes = scatter(8, 23, 9, (x, y, t) => cube(x, y, t, 16, '#F7B52C', '#FDD570'));
const seaweedHeap = scatter(7, 18, 3, (x, y, t, k) =>
  at(x, y, stroke('M-16 0Q-6 -10 4 0T18 -2', k % 2 ? '#3F8A4C' : '#2F6E3F', 4.5), t),
);
const beetCubes = scatter(8, 23, 5, (x, y, t) => cube(x, y, t, 16, '#8E1F4F', '#B84074'));
const beanHeap = scatter(10, 24, 8, (x, y, t) => bean(x, y, t));
const cornHeap = scatter(13, 24, 3, (x, y) =>
  at(x, y, circle(0, 0, 5.5, '#F8CE3E') + circle(-1.5, -1.5, 1.8, '#FFF0B0')),
);
const tofuCubes = scatter(7, 23, 4, (x, y, t) => cube(x, y, t, 20, '#E6C58A', '#F7E3B8'));
const prawnsHeap = prawn(-10, -8, 20, 0.8) + prawn(12, 10, 160, 0.8);
const broccoli = scatter(5, 20, 7, (x, y) =>
  at(x, y, circle(0, 0, 11, '#3F7D36') + circle(-3, -3, 5, '#5DA545')),
);
const poke = (drawings, colour = '#F4EADB', inside = '#E0D0B8') =>
  bowl('#F7F1E4', colour, inside) +
  scatter(14, 80, 5, rice) +
  sectors(drawings) +
  scatter(9, 70, 21, sesame) +
  circle(0, 0, 13, '#FFF6E6') +
  at(
    0,
    0,
    scatter(5, 8, 3, (x, y) => circle(x, y, 3.2, '#EFA73A')),
  );

export const bowls = {
  poke: poke([salmonCubes(), edamameHeap, cucumberFan, carrotSticks, avocado]),
  'poke-tuna': poke(
    [salmonCubes('#B8304A', '#DB6478'), seaweedHeap, cucumberFan, edamameHeap, carrotSticks],
    '#3D5A6C',
    '#2F4858',
  ),
  'poke-prawn': poke([prawnsHeap, mangoCubes, avocado, cucumberFan, seaweedHeap], '#E9F0F2', '#CFDDE2'),
  'poke-bean': poke(
    [
      beanHeap,
      cornHeap,
      avocado,
      at(
        0,
        0,
        scatter(5, 20, 4, (x, y) => tomatoHalf(x, y, 10)),
      ),
      carrotSticks,
    ],
    '#C9764B',
    '#A65C36',
  ),
  'poke-veg': poke([tofuCubes, broccoli, beetCubes, avocado, carrotSticks], '#4F7A5B', '#3B5F46'),
  acai:
    bowl('#5B2A5E', '#F4EADB', '#E0D0B8') +
    ellipse(-20, -30, 36, 16, '#7A3F7C', faint(0.7)) +
    times(
      5,
      (k) =>
        circle(-56 + k * 26, 6 - Math.abs(k - 2) * 7, 17, '#F3DFA0') +
        circle(-56 + k * 26, 6 - Math.abs(k - 2) * 7, 13, '#FBF0C8'),
    ) +
    scatter(20, 26, 4, (x, y, t) => at(x * 2, y * 0.6 + 42, rect(-6, -3, 12, 6, 3, '#C98B45'), t)) +
    scatter(6, 40, 12, (x, y) => berry(x, y * 0.4 - 50, 9, '#2F3A7A')) +
    leaf(36, -40, -20, 26),
  granola:
    bowl('#FFFBF2', '#5C7FA0', '#48678A') +
    scatter(26, 40, 4, (x, y, t, k) =>
      at(x - 26, y + 10, rect(-9, -5, 18, 10, 5, k % 2 ? '#C98B45' : '#A9692F'), t),
    ) +
    scatter(6, 26, 8, (x, y) => berry(x + 44, y - 20, 11, '#C2314B')) +
    scatter(6, 22, 15, (x, y) => berry(x + 36, y + 36, 9, '#3A4384')) +
    stroke('M-30 -66Q6 -82 36 -64', '#E9A93B', 6) +
    leaf(50, -6, -40, 24),
};
