// What is eaten with the fingers: burgers, breads, wraps, tacos, fried things.

import { at, circle, ellipse, faint, groundShadow, path, rect, ring, scatter, stroke, times } from './draw.mjs';
import { board, dipPot, dish, lemonWedge, pan, paperCone, plate } from './crockery.mjs';
import { berry, cheeseShaving, cube, cucumber, frill, halfEgg, leaf, olive, onionRing, sesame, speck, tomatoHalf } from './garnish.mjs';

// ---- Burgers: a stack of layers, bottom first ----

const bottomBun = (y) => path(`M-84 ${y}H84V${y + 12}Q84 ${y + 30} 62 ${y + 30}H-62Q-84 ${y + 30} -84 ${y + 12}Z`, '#D98F3E') + rect(-84, y, 168, 8, 3, '#F2CB8A');
const topBun = (y) =>
  path(`M-86 ${y}Q-86 ${y - 66} 0 ${y - 66}Q86 ${y - 66} 86 ${y}Q86 ${y + 8} 78 ${y + 8}H-78Q-86 ${y + 8} -86 ${y}Z`, '#E09A45') +
  path(`M-70 ${y - 14}Q-60 ${y - 56} -4 ${y - 57}Q-44 ${y - 46} -56 ${y - 14}Z`, '#F0B768') +
  scatter(13, 44, 6, (x, yy, t) => at(x * 1.3, y - 36 + yy * 0.42, ellipse(0, 0, 4, 2.4, '#FFF1CF'), t));
const patty = (y, colour = '#6B3A22', light = '#87502F') => rect(-86, y, 172, 24, 12, colour) + stroke(`M-66 ${y + 7}H40`, light, 4);
const lettuce = (y) => path(`M-92 ${y}Q-84 ${y + 16} -70 ${y + 6}Q-58 ${y + 20} -42 ${y + 7}Q-28 ${y + 20} -14 ${y + 7}Q2 ${y + 21} 16 ${y + 7}Q32 ${y + 20} 44 ${y + 7}Q60 ${y + 20} 72 ${y + 6}Q86 ${y + 15} 92 ${y}Q88 ${y - 8} 78 ${y - 7}H-78Q-90 ${y - 7} -92 ${y}Z`, '#79B648');
const tomato = (y) => rect(-76, y, 72, 11, 5, '#D9402C') + rect(4, y, 72, 11, 5, '#D9402C') + stroke(`M-64 ${y + 4}h40M16 ${y + 4}h40`, '#F27B61', 3);
const cheese = (y, colour = '#F9BE3B') => path(`M-88 ${y}H88L70 ${y + 9} 48 ${y + 5} 26 ${y + 24} 4 ${y + 6}-44 ${y + 6}-60 ${y + 18}-74 ${y + 6}Z`, colour);
const sauce = (y, colour) => path(`M-80 ${y}H80Q78 ${y + 9} 62 ${y + 8}Q52 ${y + 18} 42 ${y + 8}H-26Q-36 ${y + 20} -46 ${y + 8}H-70Q-79 ${y + 8} -80 ${y}Z`, colour);
const crispy = (y) => path(`M-88 ${y + 10}Q-94 ${y - 8} -66 ${y - 6}Q-48 ${y - 18} -24 ${y - 8}Q0 ${y - 18} 22 ${y - 8}Q48 ${y - 18} 64 ${y - 5}Q94 ${y - 8} 88 ${y + 10}Q92 ${y + 26} 64 ${y + 24}H-66Q-92 ${y + 26} -88 ${y + 10}Z`, '#D48A33') + scatter(12, 40, 4, (x, yy) => circle(x * 1.8, y + 8 + yy * 0.25, 4, '#EDB55E'));
const stack = (layers) => groundShadow(100, 92) + layers;

const burgers = {
  burger: stack(bottomBun(60) + patty(38) + cheese(34) + tomato(22) + lettuce(16) + topBun(6)),
  'burger-double': stack(bottomBun(66) + patty(46) + cheese(42) + patty(20) + cheese(16) + sauce(8, '#E9744B') + topBun(2)),
  'burger-chicken': stack(bottomBun(60) + crispy(38) + sauce(26, '#FFF1D6') + lettuce(20) + times(5, (i) => rect(-70 + i * 30, 8, 24, 9, 4, '#8FB04A')) + topBun(4)),
  'burger-veggie': stack(bottomBun(60) + patty(38, '#8C2F4F', '#B0557A') + sauce(34, '#F6E6B4') + times(4, (i) => path(`M${-76 + i * 40} 32q16 -18 34 0Z`, '#A9C85B')) + lettuce(22) + tomato(12) + topBun(6)),
};

const longBun = (filling) =>
  groundShadow(126, 58) + path('M-128 -8Q-128 -48 -84 -46H84Q128 -48 128 -8V14Q128 52 84 52H-84Q-128 52 -128 14Z', '#D9903F') + filling +
  path('M-128 10Q-128 4 -120 8Q0 34 120 8Q128 4 128 14Q126 54 84 54H-84Q-126 54 -128 14Z', '#E7A752') + stroke('M-98 34Q0 50 70 38', '#F5C981', 6);

const hotDogs = {
  'hot-dog': longBun(lettuce(-14).replace('<path', '<path transform="scale(1.25 1)"') + rect(-138, -34, 276, 40, 20, '#C9552B') + stroke('M-112 -24H60', '#E8835A', 6) + stroke('M-116 -8L-92 -28-66 -4-40 -28-14 -4 12 -28 38 -4 64 -28 90 -4 114 -26', '#F6C834', 8)),
  'lobster-roll': longBun(scatter(8, 60, 4, (x, y, t) => frill(x * 1.7, -26 + y * 0.2, t, 38)) + scatter(11, 62, 9, (x, y, t) => at(x * 1.65, -22 + y * 0.28, path('M-18 6Q-18 -14 2 -13Q20 -11 18 4Q6 14 -18 6Z', '#F06A4A') + stroke('M-9 -3Q2 -9 11 -2', '#FFF0E6', 5), t * 0.2)) + scatter(10, 60, 14, (x, y, t) => speck('#4F8A3C', 8)(x * 1.7, -30 + y * 0.3, t))),
};

// ---- Fried ----

const stick = (colour, light) => (x, y, turn) => at(x, y, rect(-6, -44, 12, 88, 3, colour) + rect(-6, -44, 5, 88, 3, light), turn);
const fries = (colour = '#F2BC45', light = '#FBD980') =>
  groundShadow(72, 114) + times(13, (i) => stick(colour, light)(-54 + i * 9, -26 + Math.abs(i - 6) * 4 - (i % 3) * 14, -16 + i * 2.7)) + paperCone();
const ringPiece = (x, y, r) => circle(x, y + 3, r, 'none', `stroke="#B4742A" stroke-width="17"`) + circle(x, y, r, 'none', `stroke="#E2A24A" stroke-width="15"`) + circle(x - 1, y - 2, r, 'none', 'stroke="#F3C57C" stroke-width="4" stroke-dasharray="14 9"');
const crumbed = (rx, ry) => (x, y, turn) => at(x, y, ellipse(0, 3, rx, ry, '#A9692A') + ellipse(0, 0, rx, ry, '#D9963F') + scatter(7, rx * 0.7, 3, (a, b) => circle(a, b * 0.7, 2.6, '#F2C071')), turn);
const wing = (x, y, turn) => at(x, y, path('M-34 4Q-36 -18 -12 -18Q4 -24 22 -12L42 -14Q50 -6 42 2L26 6Q8 22 -14 18Q-32 20 -34 4Z', '#B4531F') + path('M-26 -4Q-16 -14 2 -11Q-8 -2 -20 4Z', '#DD8544') + circle(46, -9, 6, '#F4E6CF'), turn);
const drumstick = (x, y, turn, scale = 1) => at(x, y, rect(36, -8, 52, 15, 7, '#F4E6CF') + circle(90, -8, 9, '#F4E6CF') + circle(91, 7, 9, '#F4E6CF') + path('M-58 6Q-62 -42 -14 -42Q32 -40 52 -10V10Q30 38 -12 42Q-54 42 -58 6Z', '#B8642A') + path('M-44 -2Q-40 -30 -10 -31Q10 -30 24 -20Q-8 -22 -26 8Q-42 12 -44 -2Z', '#DD9350'), turn, scale);
const bed = plate() + ring(9, 52, (x, y, t) => frill(x, y, t, 48));

const fried = {
  fries: fries(),
  'fries-loaded': groundShadow(72, 114) + times(13, (i) => stick('#F2BC45', '#FBD980')(-54 + i * 9, -26 + Math.abs(i - 6) * 4 - (i % 3) * 14, -16 + i * 2.7)) + path('M-60 -30Q-44 -54 -20 -38Q0 -58 22 -40Q46 -54 60 -28Q52 -4 40 -18Q34 8 20 -12Q8 -22 0 -2Q-10 14 -18 -14Q-34 -26 -40 -2Q-56 -8 -60 -30Z', '#F9BE3B') + scatter(8, 40, 5, (x, y) => circle(x * 1.2, -34 + y * 0.4, 5, '#7FA63F')) + scatter(7, 44, 9, (x, y, t) => cube(x, -30 + y * 0.4, t, 10, '#A9432F', '#C9664E')) + paperCone(),
  'onion-rings': plate() + ringPiece(-44, -28, 29) + ringPiece(30, -42, 27) + ringPiece(50, 26, 25) + ringPiece(-18, 38, 31) + dipPot('#E2603A'),
  calamari: plate() + scatter(3, 60, 5, (x, y, t) => frill(x, y, t, 50)) + [[-48, -30, 20], [8, -52, 18], [54, -16, 21], [24, 18, 19], [-30, 24, 22], [10, 60, 17], [-62, 30, 15]].map(([x, y, r]) => ringPiece(x, y, r)).join('') + at(62, 48, lemonWedge(), -30),
  wings: plate() + [[-36, -44, 20], [34, -38, -20], [-42, 10, -10], [36, 20, 160], [-6, 54, 10]].map(([x, y, t]) => wing(x, y, t)).join('') + scatter(16, 76, 8, sesame) + frill(70, -6, 30, 28, '#4F963C'),
  nuggets: plate() + [[-42, -36], [8, -50], [50, -22], [-58, 12], [-10, -4], [-30, 48]].map(([x, y], i) => crumbed(25, 20)(x, y, i * 37)).join('') + at(42, 36, dipPot('#E2603A'), 0, 1.3),
  drumstick: bed + drumstick(-16, 22, -24) + scatter(7, 40, 4, speck('#4F8A3C', 8)) + at(56, 54, lemonWedge(), -30),
  chicken: board() + ellipse(0, 54, 104, 12, '#5B3A1E', faint(0.25)) + path('M-100 30Q-104 -40 -30 -58Q30 -72 74 -34Q104 -6 96 32Q90 58 40 58H-56Q-96 58 -100 30Z', '#C07232') + path('M-84 16Q-80 -30 -26 -44Q14 -54 40 -40Q-20 -34 -52 22Q-78 34 -84 16Z', '#E09B55') + path('M-6 30Q2 -14 50 -12Q88 -8 86 20Q78 50 34 52Q-4 54 -6 30Z', '#B26428') + path('M12 24Q18 -2 50 -2Q28 6 26 30Q14 34 12 24Z', '#DB9450') + rect(80, -4, 44, 14, 7, '#F4E6CF', 'transform="rotate(-14 80 0)"') + circle(124, -16, 8, '#F4E6CF') + circle(127, -3, 8, '#F4E6CF') + scatter(9, 60, 6, speck('#6B4A1E', 6)) + leaf(-116, 62, -20, 40, '#6A8C45', '#4E6E30') + leaf(-104, 66, 10, 36, '#7FA055', '#5B7F3A') + at(92, 60, lemonWedge(), -20),
  cutlet: plate() + path('M-78 12Q-86 -44 -24 -50Q40 -66 72 -20Q88 30 34 44Q-10 66 -46 46Q-74 40 -78 12Z', '#C98432') + path('M-66 8Q-72 -34 -20 -40Q36 -54 60 -16Q72 20 30 34Q-10 52 -42 36Q-62 32 -66 8Z', '#E2A654') + scatter(26, 54, 4, (x, y) => circle(x * 1.1, y * 0.75, 3.4, '#F4CD86')) + scatter(5, 26, 9, (x, y, t) => leaf(x + 40, y + 44, t, 28)) + tomatoHalf(62, 42, 13) + tomatoHalf(34, 62, 12) + at(-54, 54, lemonWedge(), 20),
  fritters: plate() + scatter(3, 60, 15, (x, y, t) => frill(x, y, t, 48)) + [[-44, -34], [10, -48], [54, -10], [-4, 4], [-56, 20], [24, 46]].map(([x, y], i) => at(x, y, path('M-28 4Q-30 -20 -4 -24Q24 -26 28 -2Q30 22 4 24Q-24 26 -28 4Z', '#C98A34') + path('M-22 2Q-20 -14 -2 -18Q16 -18 20 -4Q6 -8 -8 2Q-20 12 -22 2Z', '#EDBB66') + stroke('M-8 10q8 -5 18 -1', '#6F9A3C', 5), i * 50)).join('') + at(-30, 62, lemonWedge(), 10),
  barbajuan: plate() + [[-44, -34, -8], [34, -44, 10], [56, 18, -6], [-8, 8, 4], [-52, 34, 12]].map(([x, y, t]) => at(x, y, path('M-36 20Q-40 -24 0 -26Q40 -24 36 20Q30 28 22 21Q14 29 6 21Q-2 29 -10 21Q-18 29 -26 21Q-34 27 -36 20Z', '#C27F2F') + path('M-30 14Q-32 -18 0 -20Q32 -18 30 14Q0 4 -30 14Z', '#E8AF58') + ellipse(-10, -6, 8, 4, '#F8D596') + ellipse(14, 0, 5, 3, '#F8D596'), t)).join('') + leaf(20, 58, 20, 32) + leaf(26, 60, -30, 26),
  falafel: plate() + ring(8, 58, (x, y, t) => frill(x, y, t, 40)) + [[-36, -34], [14, -44], [50, -8], [34, 40], [-16, 50], [-52, 14]].map(([x, y]) => at(x, y, circle(0, 3, 25, '#5E3A18') + circle(0, 0, 25, '#8F5B26') + circle(-6, -7, 11, '#AB7436') + scatter(6, 18, 3, (a, b) => circle(a, b, 2.6, '#7FA03F')))).join('') + at(0, 2, dipPot('#F6EAD0')),
  samosa: plate() + [[-40, -12, -10], [42, -20, 14], [4, 44, 0]].map(([x, y, t]) => at(x, y, path('M0 -46L48 32Q0 46 -48 32Z', '#C27F2F') + path('M-2 -36L34 26Q0 34 -34 24Z', '#E6AC55') + stroke('M-42 33Q-28 26 -20 34T0 37T20 34T42 33', '#B06C22', 4), t)).join('') + at(-60, 52, dipPot('#7A2F1E')) + frill(66, 52, 0, 28, '#4F963C'),
  churros: groundShadow(72, 114) + times(6, (i) => at(-40 + i * 16, -30 - (i % 2) * 12, rect(-10, -60, 20, 124, 10, '#C27F34') + stroke('M-4 -50V54M4 -50V54', '#E2AC62', 3.4) + scatter(6, 30, i + 2, (x, y) => circle(x * 0.25, y * 1.6, 1.8, '#FFF4DC')), -14 + i * 5.6)) + paperCone(),
  chips: bowlOfChips(),
  'spring-rolls': plate() + frill(-66, 36, 0, 54) + frill(-50, 58, 40, 44) + times(4, (i) => at(-42 + i * 30, -8 + i * 3, rect(-14, -52, 28, 106, 13, '#B9752A') + rect(-14, -55, 28, 106, 13, '#DDA048') + stroke('M-6 -42V34', '#F3C983', 6) + stroke('M-10 -18Q4 -24 11 -32M-10 22Q4 16 11 8', '#B9752A', 2.4), 14)) + at(64, 56, dipPot('#E2603A')),
};

function bowlOfChips() {
  const chip = (x, y, t) => at(x, y, path('M-30 -6Q-10 -26 22 -18Q36 -4 20 16Q-14 26 -30 -6Z', '#F0CFA4') + path('M-22 -5Q-6 -18 18 -12Q0 -6 -10 8Z', '#FCE8CC'), t);
  return plate() + scatter(15, 58, 6, chip) + at(52, 50, dipPot('#D8402E'));
}


// ---- Bread ----

const scored = (x, y, turn, length) => at(x, y, path(`M${-length} 0Q0 -14 ${length} 0Q0 12 ${-length} 0Z`, '#F6DDB0'), turn);
const loaf = (crust, light, cuts, flour = '#FFF3DC') => board('#7D6350', '#6D5443') + ellipse(0, 46, 96, 12, '#5B3A1E', faint(0.25)) + path('M-104 14Q-106 -56 0 -58Q106 -56 104 14Q98 50 60 50H-60Q-98 50 -104 14Z', crust) + path('M-92 4Q-84 -42 -20 -46Q-60 -30 -70 8Z', light) + cuts + scatter(16, 46, 5, (x, y) => circle(x * 1.7, y * 0.8 - 6, 2.4, flour, faint(0.8)));
const baguetteShape = (y, turn) => at(0, y, ellipse(0, 26, 122, 10, '#5B3A1E', faint(0.2)) + path('M-132 4Q-120 -30 -60 -30H60Q120 -30 132 4Q120 32 60 32H-60Q-120 32 -132 4Z', '#C67F34') + path('M-112 -4Q-100 -20 -56 -20H50Q-20 -14 -108 6Z', '#E2A659') + times(5, (i) => scored(-84 + i * 42, 0, -32, 26)), turn);
const sandwich = (filling) => board() + at(0, 2, ellipse(0, 44, 118, 12, '#5B3A1E', faint(0.22)) + path('M-124 16H124Q128 48 84 50H-84Q-128 48 -124 16Z', '#C67F34') + rect(-122, 12, 244, 12, 5, '#F4D9A8') + filling + path('M-126 -8Q-128 -50 -60 -54H60Q128 -50 126 -8Q124 -2 116 -2H-116Q-124 -2 -126 -8Z', '#D3923F') + path('M-104 -16Q-98 -42 -54 -44H10Q-50 -36 -76 -14Z', '#EBB968') + times(4, (i) => scored(-66 + i * 44, -32, -24, 17)));
const sandwichLayers = times(9, (i) => frill(-104 + i * 26, 8, i * 40, 38)) + rect(-112, -2, 224, 12, 6, '#E89A8C') + times(5, (i) => path(`M${-108 + i * 46} 2q22 16 40 0Z`, '#F07A62')) + rect(-114, -8, 228, 8, 3, '#F9D36B');
const toast = (x, y, turn, topping) => at(x, y, path('M-44 44Q-48 -10 -44 -24Q-56 -50 -20 -50H20Q56 -50 44 -24Q48 -10 44 44Q0 52 -44 44Z', '#B9742E') + path('M-37 38Q-40 -10 -36 -24Q-44 -42 -18 -42H18Q44 -42 36 -24Q40 -10 37 38Q0 44 -37 38Z', '#EFCB90') + topping, turn);
/** Half a club sandwich on its side: three slices of toast, seen at the cut. */
const clubHalf = (x, y, turn) => at(x, y, ellipse(0, 40, 88, 9, '#5B3A1E', faint(0.18)) + times(3, (i) => rect(-86 + i * 3, 26 - i * 27, 172 - i * 6, 12, 4, '#C98B45') + rect(-83 + i * 3, 29 - i * 27, 166 - i * 6, 7, 3, '#F0CF96')) + rect(-84, 18, 168, 8, 4, '#E58E82') + path('M-86 12q10 12 20 2t22 2 22 0 22 2 22 -2 22 2 22 0 22 -2 18 -6H-86Z', '#79B648') + rect(-80, -9, 76, 9, 4, '#D9402C') + rect(2, -9, 78, 9, 4, '#D9402C') + rect(-82, -16, 164, 7, 3, '#FFF3DC') + stroke('M-44 -28V-56M44 -28V-56', '#B9742E', 4) + circle(-44, -58, 7, '#5F8F3A') + circle(44, -58, 7, '#D9402C'), turn);
const avocadoTop = path('M-32 32Q-36 -8 -30 -24Q-34 -36 -14 -36H16Q36 -36 30 -22Q34 -8 31 32Q0 38 -32 32Z', '#9CBF58') + times(4, (i) => stroke(`M-24 ${-18 + i * 15}Q0 ${-30 + i * 15} 24 ${-18 + i * 15}`, '#C9DF8C', 6)) + scatter(7, 28, 4, speck('#D8402E', 7)) + scatter(7, 28, 9, sesame);

const breads = {
  bread: loaf('#BA7430', '#DDA25A', scored(0, -26, -8, 56) + stroke('M-58 -6Q-40 -30 -16 -6M16 -2Q36 -28 60 -4', '#F0CF9B', 5)),
  'bread-dark': loaf('#7A4A26', '#9B6639', times(4, (i) => stroke(`M${-66 + i * 36} 14L${-42 + i * 36} -38`, '#B98553', 6)), '#F2D9A6'),
  baguette: board('#7D6350', '#6D5443') + at(0, 0, baguetteShape(-36, -8) + baguetteShape(36, -8), 0, 0.9),
  focaccia: board() + rect(-104, -64, 208, 132, 18, '#B9742E') + rect(-104, -68, 208, 130, 18, '#E6B160') + scatter(15, 54, 5, (x, y) => ellipse(x * 1.6, y, 10, 7, '#CB8D3B')) + scatter(7, 52, 11, (x, y) => olive(x * 1.5, y, '#4B3A4F')) + scatter(9, 54, 17, (x, y, t) => speck('#4F7F3B', 15)(x * 1.6, y, t)) + scatter(20, 58, 23, (x, y) => circle(x * 1.6, y, 1.8, '#FFFDF4')),
  fougasse: board() + rect(-98, -62, 196, 124, 58, '#B9742E') + rect(-98, -66, 196, 122, 58, '#E3A856') + scatter(12, 48, 5, (x, y) => circle(x * 1.7, y - 5, 6, '#D83F4A')) + scatter(12, 48, 9, (x, y) => circle(x * 1.7, y - 5, 6, '#FFFBF2')) + scatter(10, 48, 14, (x, y, t) => at(x * 1.7, y - 5, ellipse(0, 0, 9, 5, '#C98B45') + ellipse(-1, -1, 6, 3, '#E6B273'), t)),
  naan: plate() + path('M-62 -56Q-10 -92 44 -58Q92 -20 70 42Q40 92 -10 82Q-78 70 -84 4Q-84 -36 -62 -56Z', '#D9A255') + path('M-54 -46Q-8 -78 38 -48Q78 -14 60 36Q34 78 -8 70Q-66 60 -72 4Q-72 -30 -54 -46Z', '#F0C988') + scatter(11, 52, 5, (x, y, t) => at(x, y, ellipse(0, 0, 14, 9, '#B8732F', faint(0.65)), t)) + scatter(9, 52, 11, (x, y) => ellipse(x, y, 10, 7, '#FBE3B4')) + scatter(18, 60, 14, speck('#4F8A3C', 7)),
  sandwich: sandwich(sandwichLayers),
  'pan-bagnat': board() + ellipse(0, 62, 92, 12, '#5B3A1E', faint(0.22)) + path('M-96 22H96Q98 64 52 66H-52Q-98 64 -96 22Z', '#C67F34') + times(8, (i) => frill(-84 + i * 24, 18, i * 45, 36)) + rect(-90, 4, 180, 12, 6, '#D98F78') + times(4, (i) => rect(-86 + i * 45, -6, 38, 11, 5, '#D9402C')) + at(-30, -8, halfEgg(0, 0, 90, 0.8)) + at(36, -8, halfEgg(0, 0, 90, 0.8)) + olive(78, 0) + olive(-78, 0) + olive(4, -8) + path('M-98 -14Q-96 -72 0 -74Q96 -72 98 -14Q96 -6 86 -6H-86Q-96 -6 -98 -14Z', '#DB9B49') + path('M-80 -20Q-74 -56 -10 -60Q-50 -46 -58 -18Z', '#F0BF74'),
  club: plate() + clubHalf(-34, -24, -6) + clubHalf(30, 34, 6),
  toastie: plate() + at(-8, 4, toast(0, 0, -12, path('M-34 34Q-38 -8 -33 -24Q-38 -38 -16 -38H16Q38 -38 33 -24Q38 -8 34 34Q22 46 12 36Q0 52 -12 37Q-24 46 -34 34Z', '#F8CF73') + scatter(8, 28, 4, (x, y) => ellipse(x, y, 9, 6, '#CB7D2E', faint(0.65)))), 0, 1.35) + frill(62, 54, 0, 44) + frill(44, 68, 60, 36),
  'avocado-toast': plate() + toast(-40, -6, -12, avocadoTop) + toast(46, 8, 10, avocadoTop) + tomatoHalf(-4, 70, 12) + tomatoHalf(18, -72, 11),
  bruschetta: board() + [[-70, 0, -16], [4, 0, -10], [76, 0, -14]].map(([x, y, t]) => at(x, y, ellipse(0, 3, 33, 58, '#A9662A') + ellipse(0, 0, 33, 58, '#E0A754') + scatter(12, 24, 5, (a, b, k) => cube(a, b * 1.7, k, 15, '#D8402E', '#F06B50')) + leaf(-6, -6, 40, 24) + leaf(2, 26, -60, 20), t)).join(''),
  pissaladiere: board() + rect(-106, -66, 212, 134, 10, '#B9742E') + rect(-106, -70, 212, 132, 10, '#DFA956') + rect(-96, -61, 192, 114, 6, '#C98F45') + scatter(16, 50, 4, (x, y, t) => at(x * 1.6, y - 4, stroke('M-16 0Q0 -9 16 0', '#E9BE78', 4), t)) + times(4, (i) => stroke(`M${-90 + i * 46} 50L${-46 + i * 46} -58M${-46 + i * 46} 50L${-90 + i * 46} -58`, '#7B4A37', 5)) + times(7, (i) => olive(-68 + (i % 4) * 46 + (i > 3 ? 22 : 0), i > 3 ? 26 : -30, '#2F2933')),
  socca: board('#8C6B4F', '#7A5B41') + path('M-100 -40Q-40 -78 40 -72Q112 -60 108 6Q98 66 22 68Q-70 78 -104 36Q-122 -6 -100 -40Z', '#C98A2E') + path('M-90 -34Q-36 -66 36 -62Q98 -52 96 6Q88 56 20 58Q-64 66 -94 30Q-108 -6 -90 -34Z', '#F0BF55') + scatter(14, 54, 5, (x, y, t) => at(x * 1.5, y, ellipse(0, 0, 15, 9, '#B06A22', faint(0.6)), t)) + scatter(26, 56, 11, (x, y) => circle(x * 1.6, y, 1.9, '#3E2A24')) + stroke('M0 0L-60 62M0 0L96 -36M0 0L70 54', '#8C6B4F', 3),
};

// ---- Wraps and Mexican ----

const tacoShell = (x, y, turn, filling, shell = '#F0C060', edge = '#D49A36') => at(x, y, path('M-58 30Q-54 -40 0 -44Q54 -40 58 30Z', edge) + filling + path('M-62 34Q-60 -26 -8 -34Q48 -34 54 34Q56 40 48 40H-56Q-62 40 -62 34Z', shell) + scatter(7, 30, 4, (a, b) => circle(a, b * 0.6 + 10, 3, edge, faint(0.6))), turn);
const tacoFill = (colour, light) => times(6, (i) => frill(-40 + i * 17, -34 + Math.abs(i - 2.5) * 6, i * 50, 32)) + times(6, (i) => circle(-34 + i * 14, -32 + Math.abs(i - 2.5) * 5, 10, i % 2 ? colour : light)) + times(3, (i) => cube(-22 + i * 22, -42 + Math.abs(i - 1) * 5, 20 + i * 30, 10, '#D8402E', '#F06B50'));
const tacos = (colour, light, shell, edge) => plate() + groundShadow(100, 54) + [[-48, -8, -8], [4, 0, 0], [56, 8, 8]].map(([x, y, t]) => tacoShell(x, y, t, tacoFill(colour, light), shell, edge)).join('') + at(-66, 62, lemonWedge().replace('#F2C230', '#6DA33A').replace('#FFE784', '#CFE38B'), 10);
const rolled = (end) => board() + at(-4, 4, ellipse(0, 44, 116, 12, '#5B3A1E', faint(0.22)) + path('M-120 -30Q-120 -46 -100 -46H76Q108 -40 108 0Q108 42 76 46H-100Q-120 46 -120 30Z', '#E9C58D') + path('M-112 -32Q-60 -42 60 -38Q-40 -30 -112 -14Z', '#F7E0B6') + scatter(9, 36, 5, (x, y) => ellipse(x * 2.1 - 10, y, 9, 5, '#C99858', faint(0.6))) + ellipse(86, 0, 32, 44, '#DDB273') + ellipse(88, 0, 26, 37, '#8A4A2A') + end, -10);
const rollEnd = (a, b) => scatter(6, 18, 4, (x, y, t) => frill(88 + x, y * 1.5, t, 20)) + scatter(6, 20, 9, (x, y) => circle(88 + x, y * 1.5, 6, a)) + scatter(5, 20, 13, (x, y, t) => cube(88 + x, y * 1.4, t, 10, b, '#FFE2B0'));
const nacho = (x, y, turn) => at(x, y, path('M-30 24L0 -32 32 22Q0 32 -30 24Z', '#E2A235') + path('M-21 18L0 -21 23 17Q0 23 -21 18Z', '#F6C766'), turn);

const mexican = {
  tacos: tacos('#E3A44F', '#F6D08A'),
  'tacos-red': tacos('#A9432F', '#C9664E'),
  'tacos-green': tacos('#6B8E3A', '#8F6B4A', '#E9D08C', '#C9A95C'),
  burrito: rolled(rollEnd('#5F3A2A', '#F9BE3B')),
  wrap: rolled(rollEnd('#C98A4B', '#D8402E')),
  quesadilla: plate() + ring(3, 30, (x, y, t) => at(x, y, path('M-6 -4L66 -34Q82 4 60 38Z', '#C98B3E') + path('M0 -4L60 -28Q72 4 54 30Z', '#F0C27A') + scatter(5, 16, 6, (a, b) => ellipse(42 + a, b, 8, 5, '#B8732F', faint(0.6))) + stroke('M0 4L60 36', '#F9BE3B', 7), t), 10) + at(-4, 0, dipPot('#D8402E')) + frill(-72, 30, 0, 26, '#4F963C'),
  nachos: plate() + scatter(13, 62, 7, nacho) + path('M-50 -10Q-30 -48 0 -26Q30 -52 50 -14Q56 20 34 14Q20 40 6 16Q-14 42 -28 14Q-52 22 -50 -10Z', '#F9BE3B') + scatter(8, 44, 4, (x, y) => circle(x, y, 6, '#5F2A2A')) + scatter(7, 44, 11, (x, y, t) => cube(x, y, t, 11, '#D8402E', '#F06B50')) + scatter(6, 46, 17, (x, y) => circle(x, y, 7, '#5B9A3A') + circle(x, y, 4, '#D6E58C')) + circle(2, -6, 17, '#FFFDF6'),
  enchiladas: dish('#B83A22') + times(3, (i) => rect(-92, -58 + i * 40, 184, 33, 16, '#E3B267') + path(`M-80 ${-52 + i * 40}Q-40 ${-60 + i * 40} 0 ${-52 + i * 40}T80 ${-52 + i * 40}V${-34 + i * 40}Q40 ${-22 + i * 40} 0 ${-34 + i * 40}T-80 ${-34 + i * 40}Z`, '#CC4A2B') + path(`M-50 ${-50 + i * 40}Q0 ${-60 + i * 40} 50 ${-48 + i * 40}Q54 ${-34 + i * 40} 20 ${-40 + i * 40}Q-20 ${-30 + i * 40} -50 ${-50 + i * 40}Z`, '#FBE3A6')) + scatter(9, 50, 5, (x, y, t) => frill(x * 1.5, y, t, 16, '#4F963C')) + scatter(6, 50, 12, (x, y) => onionRing(x * 1.5, y, 8)),
  fajitas: pan('#3A2A22') + scatter(8, 62, 3, (x, y, t) => at(x, y, path('M-28 -7Q0 -18 28 -6L26 8Q0 -3 -27 8Z', '#8A4A2A') + stroke('M-18 -4Q0 -11 18 -3', '#B0704A', 3), t)) + scatter(7, 64, 8, (x, y, t) => at(x, y, stroke('M-22 4Q0 -12 22 4', '#D8402E', 8), t)) + scatter(7, 64, 14, (x, y, t) => at(x, y, stroke('M-20 4Q0 -12 20 4', '#F2B52C', 8), t)) + scatter(6, 64, 20, (x, y, t) => at(x, y, stroke('M-18 4Q0 -10 18 4', '#5DA545', 8), t)) + scatter(5, 50, 27, (x, y) => onionRing(x, y, 12)),
  corn: plate() + [[-10, -36, -14], [8, 34, -10]].map(([x, y, t]) => at(x, y, path('M70 -18Q104 -30 112 0Q104 30 70 18Z', '#7DB04A') + path('M-92 0Q-92 -26 -60 -26H60Q84 -22 84 0Q84 22 60 26H-60Q-92 26 -92 0Z', '#F0B52C') + times(4, (r) => stroke(`M-76 ${-18 + r * 12}H74`, r % 2 ? '#FAD154' : '#FDE28C', 10, 'stroke-dasharray="2 12"')) + path('M-60 -12Q-20 -26 10 -8T70 -12Q40 6 0 0T-60 -12Z', '#FFFBF0', faint(0.9)), t)).join('') + scatter(14, 74, 6, speck('#D8402E', 6)) + scatter(8, 60, 13, (x, y, t) => frill(x, y, t, 14, '#4F963C')),
  pita: plate() + path('M-92 -16A92 92 0 0 0 92 -16Z', '#C98F4A') + times(8, (i) => frill(-76 + i * 22, -16 - (i % 2) * 10, i * 40, 42)) + [[-52, -26], [-8, -36], [38, -28]].map(([x, y]) => at(x, y, circle(0, 0, 24, '#8F5B26') + circle(-6, -7, 10, '#AB7436') + scatter(5, 16, 3, (a, b) => circle(a, b, 2.6, '#7FA03F')))).join('') + tomatoHalf(68, -18, 15) + tomatoHalf(-76, -16, 13) + stroke('M-60 -30Q-34 -52 -14 -30T30 -36', '#FFF6E2', 7) + path('M-92 -8Q0 14 92 -8A92 92 0 0 1 -92 -8Z', '#EBC58A') + scatter(8, 40, 6, (x, y) => ellipse(x * 1.3, 38 + y * 0.5, 10, 5, '#C9924F', faint(0.55))),
};

export const handheld = { ...burgers, ...hotDogs, ...fried, ...breads, ...mexican };
