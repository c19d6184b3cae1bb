// Tarts and quiche.

import { plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, ring, scatter, stroke, times } from '../draw.mjs';
import { cube, leaf, speck, strawberry } from '../garnish.mjs';

export const crust = (filling) =>
  plate() +
  circle(0, 3, 84, '#8A5A26', faint(0.3)) +
  ring(24, 78, (x, y) => circle(x, y, 12, '#D3933F')) +
  circle(0, 0, 78, '#E3AC5C') +
  circle(0, 0, 69, filling);
const tartlet = (x, y) =>
  circle(x, y + 3, 40, '#8A5A26', faint(0.3)) +
  ring(14, 34, (a, b) => circle(x + a, y + b, 9, '#D3933F')) +
  circle(x, y, 32, '#F8CE55') +
  ellipse(x + 6, y + 4, 13, 9, '#C9802F', faint(0.55)) +
  ellipse(x - 10, y - 10, 12, 6, '#FDE69A');
export const tarts = {
  tart:
    crust('#E9B75C') +
    ring(13, 48, (x, y, t) =>
      at(
        x,
        y,
        path('M-8 -22Q20 -18 20 0Q20 18 -8 22Q6 0 -8 -22Z', '#F6D38A') +
          stroke('M-6 -20Q18 -16 18 0', '#C9733A', 4),
        t + 50,
      ),
    ) +
    ring(7, 20, (x, y, t) =>
      at(
        x,
        y,
        path('M-6 -14Q14 -12 14 0Q14 12 -6 14Q4 0 -6 -14Z', '#F9DFA4') +
          stroke('M-5 -13Q12 -10 12 0', '#C9733A', 3),
        t + 50,
      ),
    ) +
    circle(0, 0, 8, '#F6D38A'),
  'tart-berry':
    crust('#FBE9C0') +
    ring(11, 52, (x, y, t) => strawberry(x, y, t + 90, 0.95)) +
    ring(6, 22, (x, y, t) => strawberry(x, y, t + 90, 0.9)) +
    leaf(-4, 2, -40, 26) +
    leaf(2, 2, -130, 22),
  'tart-lemon':
    crust('#F7CF3D') +
    ellipse(-26, -34, 28, 12, '#FCE584', faint(0.8)) +
    ring(
      9,
      48,
      (x, y) =>
        circle(x, y + 1, 17, '#E3B76F') +
        circle(x, y - 1, 15, '#FFFBEF') +
        circle(x - 3, y - 4, 5, '#E9C286'),
    ) +
    at(
      0,
      0,
      circle(0, 0, 17, '#F2C230') +
        circle(0, 0, 14, '#FFF3B8') +
        times(6, (i) => at(0, 0, path('M0 0L12 -5A13 13 0 0 1 12 5Z', '#FFDD55'), i * 60)),
    ),
  tartlets: plate() + tartlet(-40, -26) + tartlet(40, 24),
  quiche:
    crust('#F4CC66') +
    scatter(12, 58, 4, (x, y, t) => cube(x, y, t, 15, '#D5775B', '#EDA48A')) +
    scatter(8, 60, 9, (x, y) => ellipse(x, y, 12, 8, '#FBE7A6')) +
    scatter(8, 60, 14, (x, y) => ellipse(x, y, 9, 6, '#C9802F', faint(0.6))) +
    scatter(14, 62, 20, speck('#4F8A3C', 8)),
};
