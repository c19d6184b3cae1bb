// Cakes from the side, and desserts in a glass.

import { plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, groundShadow, path, rect, scatter, stroke, times } from '../draw.mjs';
import { berry, cube, leaf, speck, strawberry } from '../garnish.mjs';

export const cream = (x, y, r = 20) =>
  circle(x - r * 0.6, y, r * 0.7, '#FFF8EA') +
  circle(x + r * 0.6, y, r * 0.7, '#FFF8EA') +
  circle(x, y - r * 0.5, r * 0.8, '#FFFDF6');

const wedge = (layers, top, drip = '') =>
  plate('#EBA99B', '#F3C3B8') +
  ellipse(0, 56, 96, 12, '#5B3A1E', faint(0.14)) +
  layers
    .map((colour, i) =>
      path(`M-92 ${-24 + i * (78 / layers.length)}H88V${-24 + (i + 1) * (78 / layers.length)}H-92Z`, colour),
    )
    .join('') +
  path('M-92 -24L26 -66Q78 -58 88 -24Z', top) +
  drip;
const glaze = (colour) =>
  path(
    'M-92 -26L26 -66Q78 -58 88 -24V-6Q80 4 72 -8Q62 -14 56 4Q48 14 40 -4Q26 -16 16 2Q6 10 0 -6Q-20 -18 -32 4Q-40 12 -48 -6Q-64 -14 -72 0Q-82 6 -92 -10Z',
    colour,
  );

export const cakes = {
  cake: wedge(
    ['#E3A85B', '#FFF3DC', '#E3A85B', '#FFF3DC', '#D99B4E'],
    '#FFF8EA',
    cream(30, -58, 20) +
      strawberry(30, -86, 0, 1.2) +
      scatter(12, 30, 4, (x, y, t) => speck('#C98B45', 8)(x - 10, y * 0.3 - 38, t)),
  ),
  'cake-red': wedge(
    ['#B3263A', '#FFF3E6', '#B3263A', '#FFF3E6', '#9E1F32'],
    '#FFF8EF',
    cream(30, -58, 20) +
      berry(30, -82, 12, '#C2314B') +
      scatter(14, 30, 4, (x, y) => circle(x - 10, y * 0.3 - 38, 3, '#B3263A')),
  ),
  'cake-choc': wedge(
    ['#4F2A1B', '#7A4630', '#4F2A1B', '#7A4630', '#432216'],
    '#5E3320',
    glaze('#3A1D12') + berry(20, -64, 12, '#C2314B') + berry(42, -60, 12, '#C2314B') + leaf(30, -74, -60, 22),
  ),
  cheesecake: wedge(
    ['#FFF3D2', '#FDEBC0', '#FBE5B4', '#C98B45'],
    '#FFF8E2',
    path(
      'M-92 -26L26 -66Q78 -58 88 -24V-14Q72 0 60 -14Q44 4 30 -12Q10 6 -6 -12Q-24 2 -40 -14Q-62 -2 -92 -18Z',
      '#B3203F',
    ) +
      [
        [6, -54],
        [30, -60],
        [52, -48],
        [26, -42],
      ]
        .map(([x, y], i) => berry(x, y, 11, i % 2 ? '#3A4384' : '#C2314B'))
        .join('') +
      leaf(34, -70, -50, 22),
  ),
  tiramisu:
    plate() +
    at(
      0,
      6,
      rect(-84, -46, 168, 96, 8, '#5B3A1E', faint(0.15)) +
        times(
          3,
          (i) =>
            rect(-84, -46 + i * 32, 168, 18, 3, '#FFF3DC') +
            rect(-84, -30 + i * 32, 168, 16, 3, '#B9743A') +
            times(4, (k) => rect(-80 + k * 42, -29 + i * 32, 36, 12, 6, '#D9A063')),
        ) +
        rect(-84, -60, 168, 18, 6, '#4F2F1F') +
        scatter(22, 44, 5, (x, y) => circle(x * 1.8, -52 + y * 0.16, 3, '#6E4630')) +
        leaf(-6, -62, -40, 26) +
        leaf(0, -62, -120, 22),
    ),
  brownie:
    plate() +
    [
      [-34, 20, -8],
      [36, -14, 10],
    ]
      .map(([x, y, t]) =>
        at(
          x,
          y,
          path('M-50 -18L0 -40 50 -18V22L0 46-50 22Z', '#3F2015') +
            path('M-50 -18L0 -40 50 -18 0 6Z', '#6E3F28') +
            path('M0 6L50 -18V22L0 46Z', '#4F2A1B') +
            scatter(6, 22, 4, (a, b) => ellipse(a * 1.3, -17 + b * 0.5, 7, 4, '#D9A865')) +
            stroke('M-28 -20L-8 -26M8 -12L28 -20', '#8E5A3E', 3),
          t,
        ),
      )
      .join('') +
    scatter(14, 76, 9, (x, y) => circle(x, y, 2.2, '#6E3F28')),
  cookie:
    plate() +
    circle(-26, 16, 56, '#B9742E') +
    circle(-28, 12, 55, '#DDA055') +
    scatter(11, 44, 4, (x, y, t) => cube(x - 28, y + 12, t, 15, '#4A2415', '#6E3F28')) +
    circle(40, -30, 47, '#B9742E') +
    circle(38, -34, 46, '#E3AA60') +
    scatter(9, 36, 9, (x, y, t) => cube(x + 38, y - 34, t, 14, '#4A2415', '#6E3F28')),
  flan:
    plate() +
    ellipse(0, 36, 92, 34, '#C77A25') +
    path('M-62 -44H62L76 34Q0 66 -76 34Z', '#F5CB62') +
    path(
      'M-62 -44H62L66 -20Q58 -2 48 -18Q36 8 22 -14Q4 4 -10 -14Q-24 14 -38 -14Q-52 -2 -66 -20Z',
      '#B0611B',
    ) +
    ellipse(0, -44, 62, 19, '#C97A28') +
    ellipse(-14, -48, 26, 6, '#E8A653') +
    scatter(3, 12, 3, (x, y) => berry(x + 66, y + 54, 11)) +
    leaf(70, 40, -50, 24),
  mousse: glassDessert(
    '#5A2F1E',
    '#7A452E',
    cream(0, -66, 24) +
      times(4, (i) => at(-16 + i * 11, -84 + (i % 2) * 6, rect(-4, -12, 8, 26, 3, '#4A2415'), -30 + i * 20)),
  ),
  pudding: glassDessert(
    '#FFF6E2',
    '#FFFDF6',
    scatter(8, 30, 4, (x, y, t) => cube(x, y * 0.4 - 56, t, 15, '#F7B52C', '#FDD570')) +
      leaf(0, -62, -60, 26),
  ),
};

function glassDessert(colour, light, top) {
  return (
    groundShadow(62, 104) +
    path('M-66 -54H66L44 60Q0 78 -44 60Z', '#FFF', faint(0.75)) +
    path('M-60 -44H60L40 54Q0 70 -40 54Z', colour) +
    path('M-50 -40H-24L-20 58Q-34 56 -38 50Z', light, faint(0.8)) +
    ellipse(0, -46, 61, 18, light) +
    top +
    rect(-34, 70, 68, 10, 5, '#E4EDEF') +
    path('M-14 62H14V72H-14Z', '#E4EDEF') +
    rect(-44, 92, 88, 10, 5, '#F4F8F9') +
    rect(-8, 74, 16, 20, 2, '#E4EDEF')
  );
}
