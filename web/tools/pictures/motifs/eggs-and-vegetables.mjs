// Eggs and vegetables.

import { bowl, plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, ring, scatter, stroke, times } from '../draw.mjs';
import { friedEgg, frill, speck, tomatoHalf } from '../garnish.mjs';

export const eggsAndVegetables = {
  eggs:
    plate('#5F8FA3', '#7BA6B7') +
    ring(6, 58, (x, y, t) => frill(x, y, t, 50)) +
    [
      [-38, -18, 20],
      [36, -24, -20],
      [0, 42, 90],
    ]
      .map(([x, y, t]) =>
        at(
          x,
          y,
          ellipse(0, 0, 28, 36, '#FFFBF2') +
            path('M-16 4Q-18 -14 0 -17Q18 -14 16 4Q10 18 0 18Q-10 18 -16 4Z', '#F6B733') +
            scatter(4, 9, 3, (a, b, k) => speck('#D8402E', 5)(a, b, k)),
          t,
        ),
      )
      .join('') +
    tomatoHalf(2, -4, 13),
  omelette:
    plate() +
    path('M-90 20Q-86 -50 10 -56Q88 -54 92 6Q90 22 70 26Q-10 4 -72 34Q-90 34 -90 20Z', '#E9A82E') +
    path('M-78 12Q-70 -40 8 -45Q74 -44 80 2Q0 -22 -78 12Z', '#FBD162') +
    scatter(8, 40, 4, (x, y, t) => speck('#4F8A3C', 9)(x * 1.3, y * 0.4 - 20, t)) +
    ellipse(-20, -26, 20, 7, '#FFE79E') +
    frill(-40, 54, 0, 46) +
    frill(-4, 58, 70, 46) +
    frill(34, 52, 30, 46) +
    tomatoHalf(62, 46, 13),
  breakfast:
    plate('#5F8FA3', '#7BA6B7') +
    friedEgg(-34, -34, 1.05) +
    friedEgg(28, -46, 0.95) +
    times(3, (i) =>
      at(
        -52 + i * 4,
        32 + i * 15,
        path('M-34 0Q-20 -11 -6 0T22 0T44 -3V9Q30 14 22 11T-6 11T-34 12Z', '#B5452F') +
          stroke('M-28 5Q-16 -3 -4 5T22 5T38 3', '#F3C3A6', 3.5),
        -8,
      ),
    ) +
    at(
      52,
      30,
      path('M-28 30Q-32 -6 -28 -16Q-36 -34 -12 -34H12Q36 -34 28 -16Q32 -6 28 30Z', '#B9742E') +
        path('M-22 25Q-25 -6 -21 -16Q-27 -27 -10 -27H10Q27 -27 21 -16Q25 -6 22 25Z', '#EFCB90') +
        rect(-10, -10, 22, 16, 4, '#FBE59A'),
      16,
    ) +
    tomatoHalf(8, 18, 15) +
    frill(10, 60, 0, 30),
  potatoes:
    bowl('#8A4A22', '#F4EADB', '#E0D0B8') +
    scatter(15, 64, 5, (x, y, t) =>
      at(
        x,
        y,
        path('M-24 4Q-24 -18 0 -19Q24 -18 24 2Q22 19 -2 19Q-22 18 -24 4Z', '#CF8F38') +
          path('M-19 0Q-17 -13 0 -14Q16 -13 18 -2Q0 -5 -12 7Q-19 8 -19 0Z', '#F5D27E'),
        t,
      ),
    ) +
    scatter(10, 70, 9, speck('#4F7F3B', 12)) +
    scatter(12, 70, 15, (x, y) => circle(x, y, 1.8, '#FFF')),
  cauliflower:
    plate('#F3E4CB', '#E3CFAE') +
    circle(0, 4, 72, '#7DAA52') +
    ring(7, 66, (x, y, t) =>
      at(x, y, path('M-24 -22Q20 -26 26 0Q20 26 -24 22Z', '#8FBB62') + stroke('M-20 0H18', '#D5E8B4', 4), t),
    ) +
    scatter(17, 48, 4, (x, y) => circle(x, y, 18, '#E9CF98') + circle(x - 4, y - 5, 11, '#FAEBC6')) +
    scatter(11, 50, 9, (x, y) => circle(x, y, 6, '#C1813B', faint(0.6))) +
    stroke('M-40 -8Q-20 -34 4 -8T44 -12', '#FFF6E2', 7) +
    scatter(6, 46, 15, (x, y) => circle(x, y, 4, '#B3203F')),
};
