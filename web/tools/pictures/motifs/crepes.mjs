// Crêpes, galettes, dosa.

import { plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, ring, scatter, stroke, times } from '../draw.mjs';
import { cube, friedEgg, frill, tomatoHalf } from '../garnish.mjs';

const folded = (colour, light, spots) =>
  path('M-88 46Q-96 34 -84 26L34 -74Q92 -34 94 44Q0 82 -88 46Z', '#B9813C') +
  path('M-84 40Q-92 30 -80 22L34 -76Q90 -38 92 38Q0 74 -84 40Z', colour) +
  path('M-60 30L36 -58Q74 -28 80 22Q10 46 -60 30Z', light) +
  scatter(11, 36, 5, (x, y) => ellipse(x + 24, y + 4, 10, 6, spots, faint(0.5)));
const crepe = (extra) => plate() + folded('#E9BE72', '#F6D99D', '#C98A3E') + extra;
const galette = (filling) =>
  plate() +
  rect(-78, -74, 156, 154, 22, '#5B3A1E', faint(0.25)) +
  path('M-76 -56Q-80 -78 -56 -78H56Q80 -78 78 -54L74 56Q76 78 52 76H-54Q-78 78 -76 54Z', '#8A5F3A') +
  circle(0, 0, 52, '#A97A4C') +
  path('M-76 -60L-30 -34-34 34-76 58ZM76 -60L30 -34 34 34 76 58Z', '#9B6E44') +
  scatter(18, 72, 6, (x, y) => circle(x, y, 3.4, '#6F4A2A', faint(0.7))) +
  filling;
export const crepes = {
  crepe: crepe(
    scatter(22, 50, 9, (x, y) => circle(x + 20, y, 2.2, '#FFFDF6')) +
      rect(4, -14, 34, 24, 5, '#FBE59A', 'transform="rotate(14)"'),
  ),
  'crepe-caramel': crepe(
    stroke('M-50 26L20 -46 -10 36 50 -40 30 40 74 -10', '#B0611B', 7) +
      stroke('M-50 24L20 -48', '#E09A4E', 2.5) +
      scatter(12, 44, 12, (x, y) => circle(x + 20, y, 2, '#FFF')),
  ),
  'crepe-choc': crepe(
    stroke('M-50 26L20 -46 -10 36 50 -40 30 40 74 -10', '#4A2415', 7) +
      [
        [-6, 14],
        [28, -8],
        [56, 14],
        [30, 30],
      ]
        .map(
          ([x, y]) =>
            circle(x, y, 14, '#F0D88E') +
            circle(x, y, 10.5, '#FCF0C4') +
            ring(3, 4, (a, b) => circle(x + a, y + b, 1.2, '#A98A3E')),
        )
        .join(''),
  ),
  dosa:
    plate() +
    at(
      0,
      -8,
      rect(-120, -24, 240, 62, 26, '#5B3A1E', faint(0.22)) +
        rect(-122, -32, 244, 62, 28, '#C9842F') +
        path('M-114 -8Q-60 -34 114 -24Q60 -10 -20 -6T-114 -8Z', '#EDBC66') +
        times(7, (i) => stroke(`M${-92 + i * 30} -24q10 24 0 48`, '#A9662A', 2.6, faint(0.55))) +
        ellipse(-116, 0, 8, 24, '#A9662A') +
        ellipse(116, 0, 9, 24, '#8A5A26') +
        ellipse(116, 0, 6, 18, '#F2C230'),
      -8,
    ) +
    at(
      -38,
      62,
      circle(0, 0, 22, '#FFFDF8') +
        circle(0, 0, 17, '#F7F3E4') +
        scatter(4, 11, 3, (x, y) => circle(x, y, 2, '#4F8A3C')),
    ) +
    at(18, 66, circle(0, 0, 22, '#FFFDF8') + circle(0, 0, 17, '#D8602E')),
  galette: galette(
    scatter(7, 42, 4, (x, y, t) => cube(x, y, t, 18, '#E58E82', '#F5B9AE')) + friedEgg(0, 0, 1),
  ),
  'galette-green': galette(
    scatter(9, 42, 4, (x, y, t) => frill(x, y, t, 34)) +
      scatter(5, 34, 9, (x, y) => tomatoHalf(x, y, 11)) +
      scatter(4, 34, 14, (x, y, t) =>
        at(
          x,
          y,
          path('M-16 6Q-10 -14 6 -11Q20 -6 16 6Q2 12 -16 6Z', '#F4906A') +
            stroke('M-8 0Q2 -6 10 -1', '#FBC7AE', 3),
          t,
        ),
      ),
  ),
};
