// Drinks, seen from the side.

import { at, circle, ellipse, faint, groundShadow, path, rect, ring, scatter, stroke, times } from './draw.mjs';
import { lemonSlice, limeSlice, orangeSlice } from './crockery.mjs';
import { berry, cube, cucumber, leaf } from './garnish.mjs';

const coaster = groundShadow(70, 112);
const shine = path('M-42 -60Q-40 30 -32 88H-22Q-32 20 -32 -60Z', '#FFF', faint(0.45));
const iceCubes = (y) => at(-14, y, rect(-14, -14, 28, 28, 6, '#FFF', faint(0.5)), 14) + at(18, y + 20, rect(-13, -13, 26, 26, 6, '#FFF', faint(0.42)), -20);
const straw = (colour) => at(22, -70, rect(-5, -62, 10, 150, 5, colour) + times(4, (i) => rect(-5, -52 + i * 30, 10, 10, 0, '#FFF', faint(0.6))), 14);
const orange = at(44, -78, orangeSlice(26));
const lime = at(46, -76, limeSlice(23));
const mint = leaf(-26, -76, -60, 34) + leaf(-24, -74, -110, 30) + leaf(-26, -76, -10, 26);

/** A tall glass: drink below the rim, `inside` in it, `behind` and `front` around it. */
const tall = (drink, { behind = '', inside = iceCubes(-36), front = '', top = '#FFF' } = {}) =>
  coaster + behind + path('M-58 -84H58L44 104Q0 114 -44 104Z', '#FFF', faint(0.7)) + path('M-53 -62H53L41 97Q0 105 -41 97Z', drink) + inside + ellipse(0, -62, 53, 9, top, faint(0.45)) + shine + front;
const creamyTop = (x = 0) => circle(x - 30, -84, 26, '#FFF8EA') + circle(x + 28, -84, 26, '#FFF8EA') + circle(x, -102, 32, '#FFFDF6');

const cold = {
  water: tall('#CBE8F2', { front: at(40, -78, lemonSlice(22)) }),
  soda: tall('#F0603A', { behind: straw('#FFF6E6'), front: orange, inside: iceCubes(-36) + scatter(9, 36, 4, (x, y) => circle(x, y + 40, 3, '#FFF', faint(0.6))) }),
  cola: tall('#4A2418', { behind: straw('#D8402E'), front: at(44, -78, lemonSlice(23)), top: '#C98A5A', inside: iceCubes(-36) + scatter(9, 36, 4, (x, y) => circle(x, y + 40, 3, '#FFF', faint(0.4))) }),
  'juice-orange': tall('#F89B2B', { behind: straw('#FFF6E6'), front: orange, inside: '' }),
  'juice-green': tall('#7FB441', { behind: straw('#FFF6E6'), front: mint + at(46, -76, cucumber(0, 0, 23)), inside: scatter(8, 34, 4, (x, y) => circle(x, y + 30, 4, '#A4CF62')) }),
  'juice-berry': tall('#C2264E', { behind: straw('#FFF6E6'), front: mint + berry(38, -74, 13) + berry(56, -66, 11, '#8E1F3F') }),
  'juice-lemon': tall('#F7E27A', { behind: straw('#4FA3A5'), front: at(44, -78, lemonSlice(25)) + mint }),
  'juice-apple': tall('#E3B548', { front: at(46, -72, path('M-22 -8Q-22 -26 0 -20Q22 -26 22 -8Q20 22 0 22Q-20 22 -22 -8Z', '#D8402E') + stroke('M0 -20Q2 -30 8 -33', '#6B4A2A', 4) + ellipse(-9, -8, 5, 7, '#F27B61')) }),
  smoothie: tall('#B3406E', { behind: straw('#FFF6E6'), inside: path('M-50 -34Q-20 -10 10 -30T48 -24L44 30Q10 10 -20 34T-46 14Z', '#D97AA0', faint(0.7)), front: berry(-24, -76, 13, '#3A4384') + berry(-4, -84, 14) + berry(16, -76, 12, '#3A4384') + leaf(28, -80, -30, 26) }),
  lassi: tall('#F9BE4B', { inside: path('M-50 -30Q-16 -6 14 -28T48 -20L44 20Q14 4 -16 26T-46 10Z', '#FDDC92', faint(0.8)), front: ellipse(0, -62, 53, 10, '#FFF3D2') + scatter(8, 30, 4, (x, y) => circle(x, -62 + y * 0.15, 2.4, '#8DAE4C')) + leaf(8, -66, -40, 30) }),
  milkshake: tall('#FBE7C2', { behind: straw('#D8402E'), inside: stroke('M-44 -40Q-20 0 -42 60M40 -44Q20 10 38 70', '#C97A28', 7), front: creamyTop() + berry(0, -136, 13) }),
  'milkshake-choc': tall('#8E5A3E', { behind: straw('#FFF6E6'), inside: stroke('M-44 -40Q-20 0 -42 60M40 -44Q20 10 38 70', '#4A2415', 7), front: creamyTop() + times(6, (i) => at(-24 + i * 10, -104 + (i % 2) * 8, rect(-3, -8, 6, 16, 2, '#4A2415'), i * 40)) }),
  'tea-iced': tall('#D08A35', { behind: straw('#4FA3A5'), front: at(44, -78, lemonSlice(23)) + mint }),
  'coffee-iced': tall('#6E4630', { behind: straw('#FFF6E6'), inside: path('M-53 -62H53L50 -26Q20 -4 0 -24T-50 -14Z', '#F3E2C6') + iceCubes(-24), top: '#FFF6E6' }),
  granita: tall('#FBF1B0', { behind: straw('#4FA3A5'), inside: scatter(16, 40, 4, (x, y, t) => cube(x, y + 16, t, 17, '#F4E27A', '#FFFBE0')), front: path('M-56 -62Q-50 -112 0 -114Q50 -112 56 -62Z', '#FDF6C8') + scatter(12, 40, 7, (x, y, t) => cube(x, y * 0.5 - 84, t, 14, '#F6E88E', '#FFFDE8')) + at(40, -104, lemonSlice(20)) }),
};

// ---- Bar ----

const stemGlass = (drink, level, more = '') => groundShadow(44, 114) + rect(-4, 24, 8, 82, 3, '#DCE8EA') + ellipse(0, 108, 40, 7, '#E9F2F4') + path('M-52 -106H52Q64 -20 30 14Q0 36 -30 14Q-64 -20 -52 -106Z', '#FFF', faint(0.72)) + path(level, drink) + path('M-44 -96Q-50 -30 -28 0Q-36 -40 -34 -96Z', '#FFF', faint(0.5)) + more;
const wineLevel = 'M-54 -48H54Q54 -10 28 10Q0 28 -28 10Q-54 -10 -54 -48Z';
const bottle = (x, colour, label, neck) => at(x, 0, groundShadow(34, 112) + path('M-12 -128H12V-84Q34 -68 34 -40V100Q34 110 24 110H-24Q-34 110 -34 100V-40Q-34 -68 -12 -84Z', colour) + rect(-14, -132, 28, 26, 4, neck) + rect(-34, -8, 68, 66, 0, label) + stroke('M-18 14H18M-18 28H8', neck, 4) + rect(-26, -40, 7, 136, 3, '#FFF', faint(0.2)));
const wine = (drink, glassColour, label, neck) => bottle(-62, glassColour, label, neck) + at(50, 0, stemGlass(drink, wineLevel));
const bar = {
  wine: wine('#8E1F3A', '#2F3B2E', '#F6EAD2', '#7A1F32'),
  'wine-rose': wine('#F29A92', '#F4C9BE', '#FFF9F0', '#D9808A'),
  'wine-white': wine('#F1DE8A', '#8FA66A', '#FBF6E4', '#C9A94A'),
  champagne: bottle(-62, '#2E4A3A', '#F3DFA6', '#D9B24A') + at(48, 0, groundShadow(36, 114) + rect(-3.5, 30, 7, 78, 3, '#DCE8EA') + ellipse(0, 108, 34, 6, '#E9F2F4') + path('M-27 -116H27Q32 10 0 36Q-32 10 -27 -116Z', '#FFF', faint(0.72)) + path('M-27 -76H27Q24 12 0 29Q-24 12 -27 -76Z', '#F6D66B') + scatter(10, 20, 4, (x, y) => circle(x * 0.8, y * 2.2 - 30, 2.4, '#FFFBE4'))),
  beer: coaster + path('M-54 -84H54L44 104Q0 112 -44 104Z', '#FFF', faint(0.7)) + path('M-50 -56H50L41 97Q0 104 -41 97Z', '#E9A52E') + scatter(12, 40, 4, (x, y) => circle(x, y + 34, 3, '#FBDD8E')) + shine + [[-36, -72, 22], [0, -82, 26], [36, -72, 22], [-14, -62, 20], [18, -60, 20]].map(([x, y, r]) => circle(x, y, r, '#FFFBF0')).join(''),
  cocktail: groundShadow(48, 114) + rect(-4, 20, 8, 86, 3, '#DCE8EA') + ellipse(0, 108, 42, 7, '#E9F2F4') + path('M-86 -72H86Q78 -28 34 -14Q28 22 0 24Q-28 22 -34 -14Q-78 -28 -86 -72Z', '#FFF', faint(0.75)) + path('M-76 -56H76Q66 -30 28 -20Q22 14 0 16Q-22 14 -28 -20Q-66 -30 -76 -56Z', '#C3DC7A') + rect(-88, -78, 176, 9, 4, '#FFFDF6') + scatter(14, 80, 4, (x, y) => circle(x, -74 + y * 0.04, 2, '#D9D2C4')) + at(24, 2, lime),
  spritz: groundShadow(48, 114) + at(0, 0, stemGlass('#F2702B', 'M-57 -68H57Q56 -10 28 10Q0 28 -28 10Q-56 -10 -57 -68Z', iceCubes(-44) + at(-2, -20, orange) + stroke('M-30 -70L-44 -126', '#4F7F3B', 5) + leaf(-36, -92, 200, 16) + leaf(-40, -108, -30, 16))),
};

// ---- Hot ----

const steam = times(3, (i) => stroke(`M${-34 + i * 34} -92q-12 -14 0 -26t0 -24`, '#FFF', 6, faint(0.75)));
const mug = (drink, colour, light, top = '') => groundShadow(104, 96) + ellipse(0, 88, 112, 18, '#FFFDF8') + ellipse(0, 85, 84, 11, '#EFE6D8') + stroke('M68 -12Q116 -16 108 22Q100 50 56 46', colour, 15) + path('M-84 -46H84Q84 64 30 82H-30Q-84 64 -84 -46Z', colour) + path('M-74 -30Q-70 44 -34 70Q-52 20 -50 -34Z', light) + ellipse(0, -46, 84, 24, light) + ellipse(0, -44, 74, 19, drink) + top + steam;
const latteArt = path('M0 -34Q-26 -38 -26 -48Q-14 -58 0 -50Q14 -58 26 -48Q26 -38 0 -34Z', '#FFF3DC') + stroke('M-40 -46Q-36 -36 -14 -31M40 -46Q36 -36 14 -31', '#FFF3DC', 3.5);
const teaGlass = (drink, more) => groundShadow(84, 104) + ellipse(0, 98, 84, 14, '#FFFDF8') + path('M-50 -74H50Q40 0 56 50Q58 92 0 94Q-58 92 -56 50Q-40 0 -50 -74Z', '#FFF', faint(0.72)) + path('M-44 -50H44Q36 4 50 50Q52 86 0 88Q-52 86 -50 50Q-36 4 -44 -50Z', drink) + path('M-38 -46Q-32 4 -42 54Q-42 72 -32 80Q-30 20 -26 -46Z', '#FFF', faint(0.4)) + more + steam;
const hot = {
  coffee: mug('#A9713F', '#FFFDF8', '#F3EADB', latteArt),
  espresso: at(0, 14, mug('#4A2A18', '#D9603B', '#EB845F', ellipse(-10, -48, 40, 9, '#B97A3E')), 0, 0.8),
  'hot-chocolate': mug('#6B3A24', '#C9573F', '#E07F66', circle(-22, -52, 19, '#FFFDF6') + circle(12, -58, 22, '#FFFBF0') + circle(34, -48, 15, '#FFFDF6') + scatter(8, 22, 4, (x, y) => circle(x + 8, y * 0.5 - 56, 2.6, '#6B3A24'))),
  chai: teaGlass('#CF9A66', ellipse(0, -50, 44, 8, '#F0D2A8') + stroke('M22 -66L46 -112', '#8A4A22', 8) + at(-4, -52, ring(6, 9, (x, y, t) => at(x, y, ellipse(0, 0, 6, 3, '#7A452E'), t)))),
  tea: teaGlass('#C98A2E', leaf(-10, -52, -60, 34) + leaf(-8, -52, -110, 30) + leaf(-6, -50, -20, 30)),
};

export const drinks = { ...cold, ...bar, ...hot };
