// Seafood.

import { bowl, lemonSlice, lemonWedge, plate } from '../crockery.mjs';
import { at, circle, ellipse, path, ring, scatter, stroke, times } from '../draw.mjs';
import { cube, frill, leaf, prawn, speck } from '../garnish.mjs';

const shell = (x, y, turn, scale = 1) =>
  at(
    x,
    y,
    path('M-42 4Q-40 -26 -8 -30Q30 -34 42 -4Q40 26 4 28Q-34 30 -42 4Z', '#7E8A8C') +
      path('M-36 4Q-34 -21 -8 -24Q26 -28 36 -3Q34 21 4 22Q-28 24 -36 4Z', '#F3EFE6') +
      path('M-24 4Q-22 -12 -2 -14Q22 -16 24 0Q20 14 0 14Q-20 16 -24 4Z', '#CFC5B4') +
      path('M-18 2Q-12 -8 2 -9Q16 -8 16 0Q2 4 -18 2Z', '#E8E0D2'),
    turn,
    scale,
  );
const mussel = (x, y, turn) =>
  at(
    x,
    y,
    path('M0 32Q-28 16 -22 -14Q-8 -34 10 -24Q26 4 0 32Z', '#272D38') +
      path('M0 24Q-18 12 -14 -10Q-4 -23 6 -16Q16 3 0 24Z', '#8FA2B8') +
      path('M0 20Q-12 10 -9 -7Q-2 -16 4 -11Q11 3 0 20Z', '#F6A654'),
    turn,
  );
const ice =
  circle(0, 0, 96, '#DDEBF0') + scatter(16, 84, 3, (x, y, t) => cube(x, y, t, 22, '#C4DBE5', '#F4FAFC'));
const scallop = (x, y) =>
  circle(x, y + 3, 27, '#B57C3C') +
  circle(x, y, 27, '#F7E6C4') +
  circle(x, y, 21, '#E3A855') +
  ellipse(x - 5, y - 6, 10, 6, '#F4C884');
const tentacle = (d) =>
  stroke(d, '#A84B5E', 20) + stroke(d, '#C8707F', 12) + stroke(d, '#F4D3D2', 5, 'stroke-dasharray="1 10"');

export const sea = {
  oysters: plate() + ice + ring(6, 62, (x, y, t) => shell(x, y, t, 0.86), 30) + at(0, 0, lemonSlice(24)),
  mussels:
    bowl('#D9B36A', '#3A4450', '#2A323C') +
    scatter(11, 64, 5, mussel) +
    scatter(12, 66, 9, speck('#4F8A3C', 8)) +
    at(54, -54, lemonWedge(), 20),
  prawns:
    plate() +
    scatter(4, 60, 12, (x, y, t) => frill(x, y, t, 44)) +
    [
      [-40, -34, 10],
      [30, -42, 40],
      [52, 16, 80],
      [-6, 14, 20],
      [-54, 26, -20],
      [16, 56, 100],
    ]
      .map(([x, y, t]) => prawn(x, y, t, 1.3))
      .join('') +
    at(-26, 66, lemonWedge(), 10) +
    scatter(10, 70, 7, speck('#4F8A3C', 7)),
  octopus:
    plate() +
    scatter(5, 58, 9, (x, y) => ellipse(x, y, 21, 16, '#F4DFA2')) +
    tentacle('M-70 40Q-84 -14 -40 -44Q0 -62 10 -30Q10 -8 -14 -16') +
    tentacle('M72 34Q70 -20 36 -22Q8 -12 26 14Q40 26 44 8') +
    tentacle('M-52 60Q-20 26 0 40Q26 64 52 58') +
    scatter(12, 70, 4, speck('#4F8A3C', 8)) +
    at(60, -58, lemonWedge(), 10),
  scallops:
    plate() +
    stroke('M-60 34Q-20 -34 60 -30', '#F3E6C0', 34) +
    [
      [-52, 28],
      [-16, -8],
      [30, -26],
      [44, 32],
      [-4, 56],
    ]
      .map(([x, y]) => scallop(x, y))
      .join('') +
    scatter(6, 74, 5, (x, y, t) => leaf(x, y, t, 20)) +
    scatter(10, 70, 13, (x, y) => circle(x, y, 3, '#E2672E')),
  'seafood-platter':
    plate('#E9F0F2', '#CFDDE2') +
    ice +
    shell(-52, -34, 20, 0.8) +
    shell(-62, 18, -10, 0.8) +
    shell(-22, 58, 40, 0.8) +
    prawn(36, 52, 20, 1.1) +
    prawn(62, 20, 60, 1.1) +
    at(
      24,
      -36,
      ellipse(0, 0, 44, 30, '#D9532C') +
        ellipse(-6, -8, 26, 12, '#F0794F') +
        times(3, (i) =>
          stroke(`M${-34 + i * 8} ${20 + i * 3}l-14 16M${34 - i * 8} ${20 + i * 3}l14 16`, '#D9532C', 6),
        ) +
        stroke('M-34 -18L-54 -30M34 -18L54 -30', '#D9532C', 8) +
        circle(-57, -34, 11, '#E2653C') +
        circle(57, -34, 11, '#E2653C') +
        circle(-12, -22, 3.4, '#2A2A2C') +
        circle(12, -22, 3.4, '#2A2A2C'),
    ) +
    at(8, 20, lemonSlice(18)),
};
