// Pastry and batter.

import { plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, scatter, stroke, times } from '../draw.mjs';
import { berry, strawberry } from '../garnish.mjs';
import { cream } from './cakes.mjs';

const croissantShape =
  path(
    'M-116 40Q-112 -34 -44 -62Q0 -78 44 -62Q112 -34 116 40Q118 56 102 50Q74 18 46 22Q0 34 -46 22Q-74 18 -102 50Q-118 56 -116 40Z',
    '#C97F30',
  ) +
  [
    ['M-112 34Q-106 -8 -76 -38Q-64 -10 -78 22Q-98 36 -112 34Z', '#E6AC58'],
    ['M-70 -44Q-54 -58 -34 -64Q-20 -20 -34 18Q-52 20 -66 20Q-56 -12 -70 -44Z', '#EDB765'],
    ['M-24 -68Q0 -74 24 -68Q34 -20 22 24Q0 30 -22 24Q-34 -20 -24 -68Z', '#F2C172'],
    ['M70 -44Q54 -58 34 -64Q20 -20 34 18Q52 20 66 20Q56 -12 70 -44Z', '#EDB765'],
    ['M112 34Q106 -8 76 -38Q64 -10 78 22Q98 36 112 34Z', '#E6AC58'],
  ]
    .map(([d, colour]) => path(d, colour))
    .join('') +
  stroke('M-90 -10Q-84 -20 -78 -24M-50 -40Q-42 -46 -36 -48M-10 -54Q0 -57 10 -55', '#FBDDA2', 5);
const swirl = (x, y, r) =>
  circle(x, y + 4, r, '#8A5A26', faint(0.3)) +
  circle(x, y, r, '#D3933F') +
  stroke(
    `M${x} ${y}a${r * 0.16} ${r * 0.16} 0 0 1 ${r * 0.3} 0a${r * 0.34} ${r * 0.34} 0 0 1 ${-r * 0.66} 0a${r * 0.52} ${r * 0.52} 0 0 1 ${r * 1.02} 0a${r * 0.7} ${r * 0.7} 0 0 1 ${-r * 1.38} 0`,
    '#8A4A20',
    r * 0.1,
  ) +
  path(
    `M${x - r * 0.6} ${y - r * 0.4}Q${x} ${y - r * 0.95} ${x + r * 0.6} ${y - r * 0.3}Q${x + r * 0.3} ${y + r * 0.1} ${x + r * 0.1} ${y - r * 0.3}Q${x - r * 0.2} ${y + r * 0.2} ${x - r * 0.6} ${y - r * 0.4}Z`,
    '#FFFBF2',
    faint(0.9),
  );
const macaron = (x, y, colour, light) =>
  at(
    x,
    y,
    path('M-38 -4Q-38 -34 0 -34Q38 -34 38 -4Z', colour) +
      ellipse(-10, -20, 14, 6, light) +
      rect(-41, -7, 82, 10, 5, light) +
      rect(-37, 1, 74, 9, 4, '#FFF6E6') +
      rect(-41, 8, 82, 9, 4, light) +
      path('M-38 15H38Q36 32 0 32Q-36 32 -38 15Z', colour),
  );
const eclair = (x, y, turn) =>
  at(
    x,
    y,
    rect(-88, -22, 176, 56, 27, '#8A5A26', faint(0.28)) +
      rect(-88, -28, 176, 56, 27, '#D9A055') +
      rect(-88, 2, 176, 9, 4, '#FFF3DC') +
      path(
        'M-84 -8Q-84 -32 -60 -32H60Q84 -32 84 -8Q70 4 56 -6Q30 6 4 -5Q-26 6 -52 -5Q-72 4 -84 -8Z',
        '#4A2415',
      ) +
      stroke('M-60 -22H30', '#7A452E', 6),
    turn,
  );
const cannolo = (x, y, turn) =>
  at(
    x,
    y,
    rect(-70, -22, 140, 50, 24, '#8A5A26', faint(0.28)) +
      rect(-66, -26, 132, 52, 22, '#C9853A') +
      path('M-40 -26Q10 -40 30 26H-4Q-20 -10 -40 -26Z', '#DDA458') +
      scatter(9, 24, 4, (a, b) => circle(a * 2, b * 0.8, 2.6, '#EDC487')) +
      [-66, 66]
        .map(
          (k) =>
            circle(k, -8, 17, '#FFFBF2') +
            circle(k, 10, 15, '#FFFBF2') +
            scatter(6, 12, 5, (a, b) => circle(k + a, b, 3.4, '#8DB255')),
        )
        .join(''),
    turn,
  );
const baklava = (x, y) =>
  at(
    x,
    y,
    path('M-44 0L0 -28 44 0 0 28Z', '#E3A649') +
      path('M-44 0L0 28V46L-44 18Z', '#B9742E') +
      path('M44 0L0 28V46L44 18Z', '#CD8A3A') +
      times(2, (i) => stroke(`M-44 ${6 + i * 6}L0 ${34 + i * 6} 44 ${6 + i * 6}`, '#EFC37E', 2)) +
      path('M-20 0L0 -13 20 0 0 13Z', '#8DAE4C') +
      scatter(6, 12, 4, (a, b) => circle(a, b * 0.6, 2.6, '#5F8330')),
  );

export const pastry = {
  croissant: plate() + at(0, 8, ellipse(0, 44, 108, 12, '#5B3A1E', faint(0.18)) + croissantShape),
  'pain-chocolat':
    plate() +
    ellipse(0, 54, 100, 12, '#5B3A1E', faint(0.18)) +
    path('M-98 20Q-106 -48 -60 -54H60Q106 -48 98 20Q94 54 64 54H-64Q-94 54 -98 20Z', '#C97F30') +
    times(4, (i) =>
      path(
        `M${-84 + i * 44} -46Q${-66 + i * 44} -54 ${-48 + i * 44} -48Q${-38 + i * 44} 0 ${-50 + i * 44} 48H${-80 + i * 44}Q${-70 + i * 44} 0 ${-84 + i * 44} -46Z`,
        i % 2 ? '#EDB765' : '#E6AC58',
      ),
    ) +
    ellipse(-98, -6, 8, 13, '#4A2415') +
    ellipse(-96, 24, 7, 11, '#4A2415') +
    ellipse(98, -6, 8, 13, '#4A2415') +
    ellipse(96, 24, 7, 11, '#4A2415') +
    stroke('M-60 -36Q-30 -44 0 -38', '#FBDDA2', 5),
  'cinnamon-roll': plate() + swirl(0, 0, 78),
  brioche:
    plate() +
    ellipse(0, 62, 84, 12, '#5B3A1E', faint(0.18)) +
    path('M-90 4H90L68 60Q0 74 -68 60Z', '#B9742E') +
    times(7, (i) => path(`M${-84 + i * 25} 6h20l${-3 - (i - 3) * 3} 56h-12Z`, '#D3933F')) +
    path('M-96 8Q-104 -44 -54 -46Q0 -66 54 -46Q104 -44 96 8Q0 28 -96 8Z', '#E0A04A') +
    circle(0, -52, 38, '#C97F30') +
    circle(0, -56, 37, '#EBB25C') +
    ellipse(-12, -70, 14, 8, '#F9DA9E') +
    ellipse(-62, -18, 16, 8, '#F4C878'),
  macarons:
    plate() +
    macaron(-50, -34, '#E88BA0', '#F5B6C3') +
    macaron(48, -34, '#A9C97E', '#C9E0A6') +
    macaron(0, 38, '#B98A63', '#D6AE8B'),
  eclair: plate() + eclair(-6, -34, -8) + eclair(8, 36, -8),
  cannoli: plate() + cannolo(-6, -36, -10) + cannolo(6, 34, -10),
  baklava:
    plate() + baklava(-48, -34) + baklava(48, -34) + baklava(0, 6) + baklava(-50, 42) + baklava(50, 42),
  waffle:
    plate() +
    rect(-74, -68, 148, 142, 20, '#B9742E') +
    rect(-74, -72, 148, 140, 20, '#E6AC55') +
    times(4, (r) =>
      times(
        4,
        (c) =>
          rect(-62 + c * 32, -60 + r * 31, 25, 24, 5, '#C98A35') +
          rect(-62 + c * 32, -60 + r * 31, 25, 6, 3, '#AF7428'),
      ),
    ) +
    cream(-2, -2, 24) +
    strawberry(30, 24, 20, 1.1) +
    berry(-34, 26, 10, '#3A4384') +
    stroke('M-56 -48Q-20 -30 6 -52T60 -40M-50 50Q-10 34 20 54', '#5A2F1E', 6),
  pancakes:
    plate() +
    times(4, (i) => ellipse(0, 44 - i * 20, 84, 30, '#B9742E') + ellipse(0, 38 - i * 20, 84, 30, '#EBB762')) +
    ellipse(0, -24, 72, 23, '#D9983F') +
    path(
      'M-50 -30Q-20 -46 20 -40Q64 -34 56 -16Q58 20 50 22Q42 20 42 -2Q20 8 2 0Q0 28 -8 28Q-16 26 -16 0Q-56 -4 -50 -30Z',
      '#B5651D',
      faint(0.85),
    ) +
    rect(-20, -50, 40, 24, 5, '#FBE59A', 'transform="rotate(-6)"') +
    berry(46, -34, 10, '#3A4384') +
    berry(58, -22, 10, '#C2314B') +
    berry(-48, -36, 10, '#3A4384'),
};
