// Tacos, wraps and what goes with them.

import { board, dipPot, dish, limeWedge, pan, plate } from '../crockery.mjs';
import {
  at,
  circle,
  ellipse,
  faint,
  groundShadow,
  path,
  rect,
  ring,
  scatter,
  stroke,
  times,
} from '../draw.mjs';
import { cube, frill, onionRing, speck, tomatoHalf } from '../garnish.mjs';

const tacoShell = (x, y, turn, filling, shell = '#F0C060', edge = '#D49A36') =>
  at(
    x,
    y,
    path('M-58 30Q-54 -40 0 -44Q54 -40 58 30Z', edge) +
      filling +
      path('M-62 34Q-60 -26 -8 -34Q48 -34 54 34Q56 40 48 40H-56Q-62 40 -62 34Z', shell) +
      scatter(7, 30, 4, (a, b) => circle(a, b * 0.6 + 10, 3, edge, faint(0.6))),
    turn,
  );
const tacoFill = (colour, light) =>
  times(6, (i) => frill(-40 + i * 17, -34 + Math.abs(i - 2.5) * 6, i * 50, 32)) +
  times(6, (i) => circle(-34 + i * 14, -32 + Math.abs(i - 2.5) * 5, 10, i % 2 ? colour : light)) +
  times(3, (i) => cube(-22 + i * 22, -42 + Math.abs(i - 1) * 5, 20 + i * 30, 10, '#D8402E', '#F06B50'));
const tacos = (colour, light, shell, edge) =>
  plate() +
  groundShadow(100, 54) +
  [
    [-48, -8, -8],
    [4, 0, 0],
    [56, 8, 8],
  ]
    .map(([x, y, t]) => tacoShell(x, y, t, tacoFill(colour, light), shell, edge))
    .join('') +
  at(-66, 62, limeWedge(), 10);
const rolled = (end) =>
  board() +
  at(
    -4,
    4,
    ellipse(0, 44, 116, 12, '#5B3A1E', faint(0.22)) +
      path('M-120 -30Q-120 -46 -100 -46H76Q108 -40 108 0Q108 42 76 46H-100Q-120 46 -120 30Z', '#E9C58D') +
      path('M-112 -32Q-60 -42 60 -38Q-40 -30 -112 -14Z', '#F7E0B6') +
      scatter(9, 36, 5, (x, y) => ellipse(x * 2.1 - 10, y, 9, 5, '#C99858', faint(0.6))) +
      ellipse(86, 0, 32, 44, '#DDB273') +
      ellipse(88, 0, 26, 37, '#8A4A2A') +
      end,
    -10,
  );
const rollEnd = (a, b) =>
  scatter(6, 18, 4, (x, y, t) => frill(88 + x, y * 1.5, t, 20)) +
  scatter(6, 20, 9, (x, y) => circle(88 + x, y * 1.5, 6, a)) +
  scatter(5, 20, 13, (x, y, t) => cube(88 + x, y * 1.4, t, 10, b, '#FFE2B0'));
const nacho = (x, y, turn) =>
  at(
    x,
    y,
    path('M-30 24L0 -32 32 22Q0 32 -30 24Z', '#E2A235') + path('M-21 18L0 -21 23 17Q0 23 -21 18Z', '#F6C766'),
    turn,
  );

export const mexican = {
  tacos: tacos('#E3A44F', '#F6D08A'),
  'tacos-red': tacos('#A9432F', '#C9664E'),
  'tacos-green': tacos('#6B8E3A', '#8F6B4A', '#E9D08C', '#C9A95C'),
  burrito: rolled(rollEnd('#5F3A2A', '#F9BE3B')),
  wrap: rolled(rollEnd('#C98A4B', '#D8402E')),
  quesadilla:
    plate() +
    ring(
      3,
      30,
      (x, y, t) =>
        at(
          x,
          y,
          path('M-6 -4L66 -34Q82 4 60 38Z', '#C98B3E') +
            path('M0 -4L60 -28Q72 4 54 30Z', '#F0C27A') +
            scatter(5, 16, 6, (a, b) => ellipse(42 + a, b, 8, 5, '#B8732F', faint(0.6))) +
            stroke('M0 4L60 36', '#F9BE3B', 7),
          t,
        ),
      10,
    ) +
    at(-4, 0, dipPot('#D8402E')) +
    frill(-72, 30, 0, 26, '#4F963C'),
  nachos:
    plate() +
    scatter(13, 62, 7, nacho) +
    path(
      'M-50 -10Q-30 -48 0 -26Q30 -52 50 -14Q56 20 34 14Q20 40 6 16Q-14 42 -28 14Q-52 22 -50 -10Z',
      '#F9BE3B',
    ) +
    scatter(8, 44, 4, (x, y) => circle(x, y, 6, '#5F2A2A')) +
    scatter(7, 44, 11, (x, y, t) => cube(x, y, t, 11, '#D8402E', '#F06B50')) +
    scatter(6, 46, 17, (x, y) => circle(x, y, 7, '#5B9A3A') + circle(x, y, 4, '#D6E58C')) +
    circle(2, -6, 17, '#FFFDF6'),
  enchiladas:
    dish('#B83A22') +
    times(
      3,
      (i) =>
        rect(-92, -58 + i * 40, 184, 33, 16, '#E3B267') +
        path(
          `M-80 ${-52 + i * 40}Q-40 ${-60 + i * 40} 0 ${-52 + i * 40}T80 ${-52 + i * 40}V${-34 + i * 40}Q40 ${-22 + i * 40} 0 ${-34 + i * 40}T-80 ${-34 + i * 40}Z`,
          '#CC4A2B',
        ) +
        path(
          `M-50 ${-50 + i * 40}Q0 ${-60 + i * 40} 50 ${-48 + i * 40}Q54 ${-34 + i * 40} 20 ${-40 + i * 40}Q-20 ${-30 + i * 40} -50 ${-50 + i * 40}Z`,
          '#FBE3A6',
        ),
    ) +
    scatter(9, 50, 5, (x, y, t) => frill(x * 1.5, y, t, 16, '#4F963C')) +
    scatter(6, 50, 12, (x, y) => onionRing(x * 1.5, y, 8)),
  fajitas:
    pan('#3A2A22') +
    scatter(8, 62, 3, (x, y, t) =>
      at(
        x,
        y,
        path('M-28 -7Q0 -18 28 -6L26 8Q0 -3 -27 8Z', '#8A4A2A') + stroke('M-18 -4Q0 -11 18 -3', '#B0704A', 3),
        t,
      ),
    ) +
    scatter(7, 64, 8, (x, y, t) => at(x, y, stroke('M-22 4Q0 -12 22 4', '#D8402E', 8), t)) +
    scatter(7, 64, 14, (x, y, t) => at(x, y, stroke('M-20 4Q0 -12 20 4', '#F2B52C', 8), t)) +
    scatter(6, 64, 20, (x, y, t) => at(x, y, stroke('M-18 4Q0 -10 18 4', '#5DA545', 8), t)) +
    scatter(5, 50, 27, (x, y) => onionRing(x, y, 12)),
  corn:
    plate() +
    [
      [-10, -36, -14],
      [8, 34, -10],
    ]
      .map(([x, y, t]) =>
        at(
          x,
          y,
          path('M70 -18Q104 -30 112 0Q104 30 70 18Z', '#7DB04A') +
            path('M-92 0Q-92 -26 -60 -26H60Q84 -22 84 0Q84 22 60 26H-60Q-92 26 -92 0Z', '#F0B52C') +
            times(4, (r) =>
              stroke(`M-76 ${-18 + r * 12}H74`, r % 2 ? '#FAD154' : '#FDE28C', 10, 'stroke-dasharray="2 12"'),
            ) +
            path('M-60 -12Q-20 -26 10 -8T70 -12Q40 6 0 0T-60 -12Z', '#FFFBF0', faint(0.9)),
          t,
        ),
      )
      .join('') +
    scatter(14, 74, 6, speck('#D8402E', 6)) +
    scatter(8, 60, 13, (x, y, t) => frill(x, y, t, 14, '#4F963C')),
  pita:
    plate() +
    path('M-92 -16A92 92 0 0 0 92 -16Z', '#C98F4A') +
    times(8, (i) => frill(-76 + i * 22, -16 - (i % 2) * 10, i * 40, 42)) +
    [
      [-52, -26],
      [-8, -36],
      [38, -28],
    ]
      .map(([x, y]) =>
        at(
          x,
          y,
          circle(0, 0, 24, '#8F5B26') +
            circle(-6, -7, 10, '#AB7436') +
            scatter(5, 16, 3, (a, b) => circle(a, b, 2.6, '#7FA03F')),
        ),
      )
      .join('') +
    tomatoHalf(68, -18, 15) +
    tomatoHalf(-76, -16, 13) +
    stroke('M-60 -30Q-34 -52 -14 -30T30 -36', '#FFF6E2', 7) +
    path('M-92 -8Q0 14 92 -8A92 92 0 0 1 -92 -8Z', '#EBC58A') +
    scatter(8, 40, 6, (x, y) => ellipse(x * 1.3, 38 + y * 0.5, 10, 5, '#C9924F', faint(0.55))),
};
