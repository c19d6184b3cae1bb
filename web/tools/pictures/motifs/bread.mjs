// Loaves, sandwiches, toast, flat breads.

import { board, plate } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, scatter, stroke, times } from '../draw.mjs';
import { cube, frill, halfEgg, leaf, olive, sesame, speck, tomatoHalf } from '../garnish.mjs';

const scored = (x, y, turn, length) =>
  at(x, y, path(`M${-length} 0Q0 -14 ${length} 0Q0 12 ${-length} 0Z`, '#F6DDB0'), turn);
const loaf = (crust, light, cuts, flour = '#FFF3DC') =>
  board('#7D6350', '#6D5443') +
  ellipse(0, 46, 96, 12, '#5B3A1E', faint(0.25)) +
  path('M-104 14Q-106 -56 0 -58Q106 -56 104 14Q98 50 60 50H-60Q-98 50 -104 14Z', crust) +
  path('M-92 4Q-84 -42 -20 -46Q-60 -30 -70 8Z', light) +
  cuts +
  scatter(16, 46, 5, (x, y) => circle(x * 1.7, y * 0.8 - 6, 2.4, flour, faint(0.8)));
const baguetteShape = (y, turn) =>
  at(
    0,
    y,
    ellipse(0, 26, 122, 10, '#5B3A1E', faint(0.2)) +
      path('M-132 4Q-120 -30 -60 -30H60Q120 -30 132 4Q120 32 60 32H-60Q-120 32 -132 4Z', '#C67F34') +
      path('M-112 -4Q-100 -20 -56 -20H50Q-20 -14 -108 6Z', '#E2A659') +
      times(5, (i) => scored(-84 + i * 42, 0, -32, 26)),
    turn,
  );
const sandwich = (filling) =>
  board() +
  at(
    0,
    2,
    ellipse(0, 44, 118, 12, '#5B3A1E', faint(0.22)) +
      path('M-124 16H124Q128 48 84 50H-84Q-128 48 -124 16Z', '#C67F34') +
      rect(-122, 12, 244, 12, 5, '#F4D9A8') +
      filling +
      path('M-126 -8Q-128 -50 -60 -54H60Q128 -50 126 -8Q124 -2 116 -2H-116Q-124 -2 -126 -8Z', '#D3923F') +
      path('M-104 -16Q-98 -42 -54 -44H10Q-50 -36 -76 -14Z', '#EBB968') +
      times(4, (i) => scored(-66 + i * 44, -32, -24, 17)),
  );
const sandwichLayers =
  times(9, (i) => frill(-104 + i * 26, 8, i * 40, 38)) +
  rect(-112, -2, 224, 12, 6, '#E89A8C') +
  times(5, (i) => path(`M${-108 + i * 46} 2q22 16 40 0Z`, '#F07A62')) +
  rect(-114, -8, 228, 8, 3, '#F9D36B');
const toast = (x, y, turn, topping) =>
  at(
    x,
    y,
    path('M-44 44Q-48 -10 -44 -24Q-56 -50 -20 -50H20Q56 -50 44 -24Q48 -10 44 44Q0 52 -44 44Z', '#B9742E') +
      path('M-37 38Q-40 -10 -36 -24Q-44 -42 -18 -42H18Q44 -42 36 -24Q40 -10 37 38Q0 44 -37 38Z', '#EFCB90') +
      topping,
    turn,
  );
/** Half a club sandwich on its side: three slices of toast, seen at the cut. */
const clubHalf = (x, y, turn) =>
  at(
    x,
    y,
    ellipse(0, 40, 88, 9, '#5B3A1E', faint(0.18)) +
      times(
        3,
        (i) =>
          rect(-86 + i * 3, 26 - i * 27, 172 - i * 6, 12, 4, '#C98B45') +
          rect(-83 + i * 3, 29 - i * 27, 166 - i * 6, 7, 3, '#F0CF96'),
      ) +
      rect(-84, 18, 168, 8, 4, '#E58E82') +
      path('M-86 12q10 12 20 2t22 2 22 0 22 2 22 -2 22 2 22 0 18 -6H-86Z', '#79B648') +
      rect(-80, -9, 76, 9, 4, '#D9402C') +
      rect(2, -9, 78, 9, 4, '#D9402C') +
      rect(-82, -16, 164, 7, 3, '#FFF3DC') +
      stroke('M-44 -28V-56M44 -28V-56', '#B9742E', 4) +
      circle(-44, -58, 7, '#5F8F3A') +
      circle(44, -58, 7, '#D9402C'),
    turn,
  );
const avocadoTop =
  path('M-32 32Q-36 -8 -30 -24Q-34 -36 -14 -36H16Q36 -36 30 -22Q34 -8 31 32Q0 38 -32 32Z', '#9CBF58') +
  times(4, (i) => stroke(`M-24 ${-18 + i * 15}Q0 ${-30 + i * 15} 24 ${-18 + i * 15}`, '#C9DF8C', 6)) +
  scatter(7, 28, 4, speck('#D8402E', 7)) +
  scatter(7, 28, 9, sesame);

export const breads = {
  bread: loaf(
    '#BA7430',
    '#DDA25A',
    scored(0, -26, -8, 56) + stroke('M-58 -6Q-40 -30 -16 -6M16 -2Q36 -28 60 -4', '#F0CF9B', 5),
  ),
  'bread-dark': loaf(
    '#7A4A26',
    '#9B6639',
    times(4, (i) => stroke(`M${-66 + i * 36} 14L${-42 + i * 36} -38`, '#B98553', 6)),
    '#F2D9A6',
  ),
  baguette: board('#7D6350', '#6D5443') + at(0, 0, baguetteShape(-36, -8) + baguetteShape(36, -8), 0, 0.9),
  focaccia:
    board() +
    rect(-104, -64, 208, 132, 18, '#B9742E') +
    rect(-104, -68, 208, 130, 18, '#E6B160') +
    scatter(15, 54, 5, (x, y) => ellipse(x * 1.6, y, 10, 7, '#CB8D3B')) +
    scatter(7, 52, 11, (x, y) => olive(x * 1.5, y, '#4B3A4F')) +
    scatter(9, 54, 17, (x, y, t) => speck('#4F7F3B', 15)(x * 1.6, y, t)) +
    scatter(20, 58, 23, (x, y) => circle(x * 1.6, y, 1.8, '#FFFDF4')),
  fougasse:
    board() +
    rect(-98, -62, 196, 124, 58, '#B9742E') +
    rect(-98, -66, 196, 122, 58, '#E3A856') +
    scatter(12, 48, 5, (x, y) => circle(x * 1.7, y - 5, 6, '#D83F4A')) +
    scatter(12, 48, 9, (x, y) => circle(x * 1.7, y - 5, 6, '#FFFBF2')) +
    scatter(10, 48, 14, (x, y, t) =>
      at(x * 1.7, y - 5, ellipse(0, 0, 9, 5, '#C98B45') + ellipse(-1, -1, 6, 3, '#E6B273'), t),
    ),
  naan:
    plate() +
    path('M-62 -56Q-10 -92 44 -58Q92 -20 70 42Q40 92 -10 82Q-78 70 -84 4Q-84 -36 -62 -56Z', '#D9A255') +
    path('M-54 -46Q-8 -78 38 -48Q78 -14 60 36Q34 78 -8 70Q-66 60 -72 4Q-72 -30 -54 -46Z', '#F0C988') +
    scatter(11, 52, 5, (x, y, t) => at(x, y, ellipse(0, 0, 14, 9, '#B8732F', faint(0.65)), t)) +
    scatter(9, 52, 11, (x, y) => ellipse(x, y, 10, 7, '#FBE3B4')) +
    scatter(18, 60, 14, speck('#4F8A3C', 7)),
  sandwich: sandwich(sandwichLayers),
  'pan-bagnat':
    board() +
    ellipse(0, 62, 92, 12, '#5B3A1E', faint(0.22)) +
    path('M-96 22H96Q98 64 52 66H-52Q-98 64 -96 22Z', '#C67F34') +
    times(8, (i) => frill(-84 + i * 24, 18, i * 45, 36)) +
    rect(-90, 4, 180, 12, 6, '#D98F78') +
    times(4, (i) => rect(-86 + i * 45, -6, 38, 11, 5, '#D9402C')) +
    at(-30, -8, halfEgg(0, 0, 90, 0.8)) +
    at(36, -8, halfEgg(0, 0, 90, 0.8)) +
    olive(78, 0) +
    olive(-78, 0) +
    olive(4, -8) +
    path('M-98 -14Q-96 -72 0 -74Q96 -72 98 -14Q96 -6 86 -6H-86Q-96 -6 -98 -14Z', '#DB9B49') +
    path('M-80 -20Q-74 -56 -10 -60Q-50 -46 -58 -18Z', '#F0BF74'),
  club: plate() + clubHalf(-34, -24, -6) + clubHalf(30, 34, 6),
  toastie:
    plate() +
    at(
      -8,
      4,
      toast(
        0,
        0,
        -12,
        path(
          'M-34 34Q-38 -8 -33 -24Q-38 -38 -16 -38H16Q38 -38 33 -24Q38 -8 34 34Q22 46 12 36Q0 52 -12 37Q-24 46 -34 34Z',
          '#F8CF73',
        ) + scatter(8, 28, 4, (x, y) => ellipse(x, y, 9, 6, '#CB7D2E', faint(0.65))),
      ),
      0,
      1.35,
    ) +
    frill(62, 54, 0, 44) +
    frill(44, 68, 60, 36),
  'avocado-toast':
    plate() +
    toast(-40, -6, -12, avocadoTop) +
    toast(46, 8, 10, avocadoTop) +
    tomatoHalf(-4, 70, 12) +
    tomatoHalf(18, -72, 11),
  bruschetta:
    board() +
    [
      [-70, 0, -16],
      [4, 0, -10],
      [76, 0, -14],
    ]
      .map(([x, y, t]) =>
        at(
          x,
          y,
          ellipse(0, 3, 33, 58, '#A9662A') +
            ellipse(0, 0, 33, 58, '#E0A754') +
            scatter(12, 24, 5, (a, b, k) => cube(a, b * 1.7, k, 15, '#D8402E', '#F06B50')) +
            leaf(-6, -6, 40, 24) +
            leaf(2, 26, -60, 20),
          t,
        ),
      )
      .join(''),
  pissaladiere:
    board() +
    rect(-106, -66, 212, 134, 10, '#B9742E') +
    rect(-106, -70, 212, 132, 10, '#DFA956') +
    rect(-96, -61, 192, 114, 6, '#C98F45') +
    scatter(16, 50, 4, (x, y, t) => at(x * 1.6, y - 4, stroke('M-16 0Q0 -9 16 0', '#E9BE78', 4), t)) +
    times(4, (i) =>
      stroke(`M${-90 + i * 46} 50L${-46 + i * 46} -58M${-46 + i * 46} 50L${-90 + i * 46} -58`, '#7B4A37', 5),
    ) +
    times(7, (i) => olive(-68 + (i % 4) * 46 + (i > 3 ? 22 : 0), i > 3 ? 26 : -30, '#2F2933')),
  socca:
    board('#8C6B4F', '#7A5B41') +
    path('M-100 -40Q-40 -78 40 -72Q112 -60 108 6Q98 66 22 68Q-70 78 -104 36Q-122 -6 -100 -40Z', '#C98A2E') +
    path('M-90 -34Q-36 -66 36 -62Q98 -52 96 6Q88 56 20 58Q-64 66 -94 30Q-108 -6 -90 -34Z', '#F0BF55') +
    scatter(14, 54, 5, (x, y, t) => at(x * 1.5, y, ellipse(0, 0, 15, 9, '#B06A22', faint(0.6)), t)) +
    scatter(26, 56, 11, (x, y) => circle(x * 1.6, y, 1.9, '#3E2A24')) +
    stroke('M0 0L-60 62M0 0L96 -36M0 0L70 54', '#8C6B4F', 3),
};
