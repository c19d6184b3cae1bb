// Hot drinks.

import { at, circle, ellipse, faint, groundShadow, path, ring, scatter, stroke, times } from '../draw.mjs';
import { leaf } from '../garnish.mjs';

const steam = times(3, (i) => stroke(`M${-34 + i * 34} -92q-12 -14 0 -26t0 -24`, '#FFF', 6, faint(0.75)));
const mug = (drink, colour, light, top = '') =>
  groundShadow(104, 96) +
  ellipse(0, 88, 112, 18, '#FFFDF8') +
  ellipse(0, 85, 84, 11, '#EFE6D8') +
  stroke('M68 -12Q116 -16 108 22Q100 50 56 46', colour, 15) +
  path('M-84 -46H84Q84 64 30 82H-30Q-84 64 -84 -46Z', colour) +
  path('M-74 -30Q-70 44 -34 70Q-52 20 -50 -34Z', light) +
  ellipse(0, -46, 84, 24, light) +
  ellipse(0, -44, 74, 19, drink) +
  top +
  steam;
const latteArt =
  path('M0 -34Q-26 -38 -26 -48Q-14 -58 0 -50Q14 -58 26 -48Q26 -38 0 -34Z', '#FFF3DC') +
  stroke('M-40 -46Q-36 -36 -14 -31M40 -46Q36 -36 14 -31', '#FFF3DC', 3.5);
const teaGlass = (drink, more) =>
  groundShadow(84, 104) +
  ellipse(0, 98, 84, 14, '#FFFDF8') +
  path('M-50 -74H50Q40 0 56 50Q58 92 0 94Q-58 92 -56 50Q-40 0 -50 -74Z', '#FFF', faint(0.72)) +
  path('M-44 -50H44Q36 4 50 50Q52 86 0 88Q-52 86 -50 50Q-36 4 -44 -50Z', drink) +
  path('M-38 -46Q-32 4 -42 54Q-42 72 -32 80Q-30 20 -26 -46Z', '#FFF', faint(0.4)) +
  more +
  steam;
export const hot = {
  coffee: mug('#A9713F', '#FFFDF8', '#F3EADB', latteArt),
  espresso: at(0, 14, mug('#4A2A18', '#D9603B', '#EB845F', ellipse(-10, -48, 40, 9, '#B97A3E')), 0, 0.8),
  'hot-chocolate': mug(
    '#6B3A24',
    '#C9573F',
    '#E07F66',
    circle(-22, -52, 19, '#FFFDF6') +
      circle(12, -58, 22, '#FFFBF0') +
      circle(34, -48, 15, '#FFFDF6') +
      scatter(8, 22, 4, (x, y) => circle(x + 8, y * 0.5 - 56, 2.6, '#6B3A24')),
  ),
  chai: teaGlass(
    '#CF9A66',
    ellipse(0, -50, 44, 8, '#F0D2A8') +
      stroke('M22 -66L46 -112', '#8A4A22', 8) +
      at(
        -4,
        -52,
        ring(6, 9, (x, y, t) => at(x, y, ellipse(0, 0, 6, 3, '#7A452E'), t)),
      ),
  ),
  tea: teaGlass('#C98A2E', leaf(-10, -52, -60, 34) + leaf(-8, -52, -110, 30) + leaf(-6, -50, -20, 30)),
};
