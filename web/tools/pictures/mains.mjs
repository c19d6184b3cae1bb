// Meat, fish, eggs, sushi, dumplings, vegetables.

import { at, circle, ellipse, faint, path, rect, ring, scatter, stroke, times } from './draw.mjs';
import { basket, board, bowl, dipPot, dish, lemonSlice, lemonWedge, pan, plate } from './crockery.mjs';
import { cube, cucumber, friedEgg, frill, halfEgg, leaf, mushroom, onionRing, prawn, sesame, speck, strawberry, tomatoHalf } from './garnish.mjs';

const friesHeap = (x, y) => times(9, (i) => at(x + ((i * 13) % 46) - 22, y + ((i * 7) % 30) - 14, rect(-5, -28, 10, 56, 3, '#F2BC45') + rect(-5, -28, 4, 56, 3, '#FBD980'), 30 + i * 31));

// ---- Meat ----

const skewer = (y, turn, pieces) => at(0, y, stroke('M-112 0H112', '#C9A26B', 5) + times(5, (i) => at(-64 + i * 32, 0, pieces(i))), turn);
const meatPiece = (colour, light) => rect(-17, -17, 34, 34, 9, colour) + rect(-12, -13, 22, 9, 4, light) + stroke('M-10 6L8 -2', '#5E2E18', 3, faint(0.5));
const pepperPiece = (colour) => rect(-8, -18, 16, 36, 5, colour);
const skewerPlate = (pieces) => plate() + frill(-74, 34, 0, 40) + frill(70, -40, 60, 40) + skewer(-38, -6, pieces) + skewer(4, -6, pieces) + skewer(46, -6, pieces) + at(62, 66, lemonWedge(), -20);

const meat = {
  steak: plate() + friesHeap(48, -30) + path('M-86 14Q-94 -34 -44 -44Q-4 -52 14 -22Q30 4 62 14Q76 44 36 56Q-18 70 -58 56Q-82 44 -86 14Z', '#F3DCC0') + path('M-78 14Q-84 -28 -42 -36Q-6 -42 8 -16Q26 12 56 20Q64 40 32 48Q-18 60 -54 48Q-74 38 -78 14Z', '#8A4430') + path('M-70 8Q-70 -20 -40 -26Q-14 -28 -4 -10Q-44 -12 -58 16Q-68 20 -70 8Z', '#A85E45') + times(4, (i) => stroke(`M${-66 + i * 26} ${34 - i * 3}L${-44 + i * 28} ${-14 + i * 12}`, '#5A2618', 6, faint(0.75))) + rect(-24, 4, 30, 22, 5, '#FBE59A', 'transform="rotate(-14)"') + leaf(50, 60, -30, 34) + leaf(54, 62, 10, 28),
  skewers: skewerPlate((i) => (i % 2 ? pepperPiece(i === 1 ? '#5DA545' : '#D8402E') : meatPiece('#D08A45', '#EBB274'))),
  'skewers-lamb': skewerPlate((i) => (i === 2 ? onionRing(0, 0, 14) : meatPiece('#8A4A2A', '#AC6C48'))),
  'skewers-veg': skewerPlate((i) => [pepperPiece('#D8402E'), cube(0, 0, 0, 32, '#F1E3C4', '#FFFAEC'), pepperPiece('#5DA545'), cube(0, 0, 0, 32, '#F1E3C4', '#FFFAEC'), pepperPiece('#F2B52C')][i]),
  'mixed-grill': board() + skewer(-44, -4, (i) => (i % 2 ? pepperPiece('#5DA545') : meatPiece('#D08A45', '#EBB274'))) + skewer(0, -4, (i) => meatPiece(i % 2 ? '#8A4A2A' : '#7A3E22', '#AC6C48')) + at(-50, 52, rect(-44, -15, 88, 30, 15, '#8A4A2A') + stroke('M-30 -5H20', '#B0704A', 5)) + tomatoHalf(26, 54, 18) + tomatoHalf(62, 56, 16) + frill(96, 52, 20, 36) + at(106, -56, lemonWedge(), 10),
  fish: plate() + frill(-70, 44, 0, 40) + path('M-98 0Q-62 -44 0 -40Q46 -36 66 -8L102 -36Q96 0 104 34L66 10Q44 40 0 40Q-62 42 -98 0Z', '#6F93A6') + path('M-90 2Q-50 34 0 32Q40 30 60 8Q0 20 -90 2Z', '#D5E2E6') + path('M-98 0Q-82 -24 -58 -30Q-46 0 -58 28Q-82 22 -98 0Z', '#5C8196') + circle(-74, -8, 7, '#FFF') + circle(-74, -8, 3.6, '#22303A') + times(4, (i) => stroke(`M${-34 + i * 22} -26Q${-22 + i * 22} 0 ${-34 + i * 22} 24`, '#53778B', 4, faint(0.8))) + path('M-16 -40Q10 -62 36 -40Z', '#5C8196') + at(30, 62, lemonSlice(20)) + at(66, 56, lemonSlice(17)) + leaf(-22, 62, -10, 40, '#6A9A5A', '#4E7E40'),
  sardines: plate() + [-40, 0, 40].map((y, i) => at(0, y, path('M-88 0Q-56 -22 10 -18Q46 -16 60 -4L86 -18Q82 0 88 18L60 6Q40 18 10 18Q-56 22 -88 0Z', '#54748A') + path('M-78 3Q-40 15 10 13Q40 12 56 4Q0 8 -78 3Z', '#DCE6E8') + circle(-70, -3, 4, '#22303A') + stroke('M-50 -8H40', '#89A7B8', 3) + scatter(6, 20, i + 3, (x, yy, t) => speck('#D9A24B', 7)(x * 1.7, yy * 0.4, t)), i % 2 ? 4 : -3)).join('') + at(74, 66, lemonWedge(), -20) + leaf(-60, 66, 0, 30),
  'stuffed-veg': dish('#B8612F') + [[-66, -4, '#D8402E', '#F06B50'], [2, -4, '#5B9A3A', '#86BF5B'], [68, -4, '#E9C98B', '#F7E3B8']].map(([x, y, a, b]) => circle(x, y + 3, 33, '#5B3A1E', faint(0.25)) + circle(x, y, 33, a) + circle(x, y, 27, b) + circle(x, y, 24, '#B9743A') + scatter(9, 19, Math.round(x + 80), (p, q) => circle(x + p, y + q, 4.4, '#E3AC62')) + leaf(x - 8, y, -40, 20)).join('') + scatter(8, 50, 4, (x, y, t) => speck('#4F8A3C', 8)(x * 1.9, y, t)),
};

// ---- Sea ----

const shell = (x, y, turn, scale = 1) => at(x, y, path('M-42 4Q-40 -26 -8 -30Q30 -34 42 -4Q40 26 4 28Q-34 30 -42 4Z', '#7E8A8C') + path('M-36 4Q-34 -21 -8 -24Q26 -28 36 -3Q34 21 4 22Q-28 24 -36 4Z', '#F3EFE6') + path('M-24 4Q-22 -12 -2 -14Q22 -16 24 0Q20 14 0 14Q-20 16 -24 4Z', '#CFC5B4') + path('M-18 2Q-12 -8 2 -9Q16 -8 16 0Q2 4 -18 2Z', '#E8E0D2'), turn, scale);
const mussel = (x, y, turn) => at(x, y, path('M0 32Q-28 16 -22 -14Q-8 -34 10 -24Q26 4 0 32Z', '#272D38') + path('M0 24Q-18 12 -14 -10Q-4 -23 6 -16Q16 3 0 24Z', '#8FA2B8') + path('M0 20Q-12 10 -9 -7Q-2 -16 4 -11Q11 3 0 20Z', '#F6A654'), turn);
const ice = circle(0, 0, 96, '#DDEBF0') + scatter(16, 84, 3, (x, y, t) => cube(x, y, t, 22, '#C4DBE5', '#F4FAFC'));
const scallop = (x, y) => circle(x, y + 3, 27, '#B57C3C') + circle(x, y, 27, '#F7E6C4') + circle(x, y, 21, '#E3A855') + ellipse(x - 5, y - 6, 10, 6, '#F4C884');
const tentacle = (d) => stroke(d, '#A84B5E', 20) + stroke(d, '#C8707F', 12) + stroke(d, '#F4D3D2', 5, 'stroke-dasharray="1 10"');

const sea = {
  oysters: plate() + ice + ring(6, 62, (x, y, t) => shell(x, y, t, 0.86), 30) + at(0, 0, lemonSlice(24)),
  mussels: bowl('#D9B36A', '#3A4450', '#2A323C') + scatter(11, 64, 5, mussel) + scatter(12, 66, 9, speck('#4F8A3C', 8)) + at(54, -54, lemonWedge(), 20),
  prawns: plate() + scatter(4, 60, 12, (x, y, t) => frill(x, y, t, 44)) + [[-40, -34, 10], [30, -42, 40], [52, 16, 80], [-6, 14, 20], [-54, 26, -20], [16, 56, 100]].map(([x, y, t]) => prawn(x, y, t, 1.3)).join('') + at(-26, 66, lemonWedge(), 10) + scatter(10, 70, 7, speck('#4F8A3C', 7)),
  octopus: plate() + scatter(5, 58, 9, (x, y) => ellipse(x, y, 21, 16, '#F4DFA2')) + tentacle('M-70 40Q-84 -14 -40 -44Q0 -62 10 -30Q10 -8 -14 -16') + tentacle('M72 34Q70 -20 36 -22Q8 -12 26 14Q40 26 44 8') + tentacle('M-52 60Q-20 26 0 40Q26 64 52 58') + scatter(12, 70, 4, speck('#4F8A3C', 8)) + at(60, -58, lemonWedge(), 10),
  scallops: plate() + stroke('M-60 34Q-20 -34 60 -30', '#F3E6C0', 34) + [[-52, 28], [-16, -8], [30, -26], [44, 32], [-4, 56]].map(([x, y]) => scallop(x, y)).join('') + scatter(6, 74, 5, (x, y, t) => leaf(x, y, t, 20)) + scatter(10, 70, 13, (x, y) => circle(x, y, 3, '#E2672E')),
  'seafood-platter': plate('#E9F0F2', '#CFDDE2') + ice + shell(-52, -34, 20, 0.8) + shell(-62, 18, -10, 0.8) + shell(-22, 58, 40, 0.8) + prawn(36, 52, 20, 1.1) + prawn(62, 20, 60, 1.1) + at(24, -36, ellipse(0, 0, 44, 30, '#D9532C') + ellipse(-6, -8, 26, 12, '#F0794F') + times(3, (i) => stroke(`M${-34 + i * 8} ${20 + i * 3}l-14 16M${34 - i * 8} ${20 + i * 3}l14 16`, '#D9532C', 6)) + stroke('M-34 -18L-54 -30M34 -18L54 -30', '#D9532C', 8) + circle(-57, -34, 11, '#E2653C') + circle(57, -34, 11, '#E2653C') + circle(-12, -22, 3.4, '#2A2A2C') + circle(12, -22, 3.4, '#2A2A2C')) + at(8, 20, lemonSlice(18)),
};

// ---- Sushi ----

const slate = () => rect(-132, -74, 264, 160, 10, '#5B3A1E', faint(0.13)) + rect(-132, -80, 264, 160, 10, '#3B4148') + rect(-132, -80, 264, 8, 4, '#565D66');
const nigiri = (x, y, colour, light) => at(x, y, rect(-22, -34, 44, 72, 20, '#F4F0E6') + scatter(10, 30, 4, (a, b) => stroke(`M${Math.round(a * 0.6)} ${Math.round(b)}l5 2`, '#FFF', 3)) + path('M-24 -30Q-22 -44 0 -44Q22 -44 24 -30V22Q22 36 0 36Q-22 36 -24 22Z', colour) + times(4, (i) => stroke(`M-17 ${-24 + i * 15}Q0 ${-32 + i * 15} 17 ${-26 + i * 15}`, light, 4)));
const maki = (x, y, heart) => at(x, y, circle(0, 3, 25, '#14181B', faint(0.5)) + circle(0, 0, 25, '#22322B') + circle(0, 0, 20.5, '#FBF8F0') + heart);
const cucumberHeart = circle(0, 0, 10, '#5B9A3A') + circle(0, 0, 6.4, '#CFE6A3');
const salmonHeart = rect(-10, -9, 12, 18, 4, '#F4804E') + rect(1, -9, 9, 18, 4, '#A9C85B');
const uramaki = (x, y) => at(x, y, circle(0, 3, 26, '#14181B', faint(0.5)) + circle(0, 0, 26, '#FBF5E8') + scatter(11, 24, 5, (a, b, t) => stroke(`M${Math.round(a)} ${Math.round(b)}l${t > 180 ? 3 : 1} 2`, '#DDB868', 3)) + circle(0, 0, 15, '#22322B') + circle(0, 0, 12.5, '#FBF8F0') + salmonHeart);
const ginger = at(0, 0, times(3, (i) => at(i * 9, i * 3, path('M-18 0Q-10 -18 8 -12Q20 -2 10 10Q-8 14 -18 0Z', i % 2 ? '#F7C3B4' : '#FBDACD'), i * 30)));
const wasabi = circle(0, 0, 14, '#8DB255') + circle(-4, -4, 6, '#B4D27C');
const slice = (x, y, turn, colour, light) => at(x, y, path('M-20 30Q-26 -10 -8 -34H18Q28 -10 20 30Z', colour) + times(3, (i) => stroke(`M-14 ${14 - i * 16}Q2 ${4 - i * 16} 18 ${12 - i * 16}`, light, 4)), turn);

const sushi = {
  nigiri: slate() + times(4, (i) => nigiri(-84 + i * 54, -6, '#F4804E', '#FBB99A')) + at(112, 46, wasabi) + at(-20, 60, ginger),
  'nigiri-tuna': slate() + times(4, (i) => nigiri(-84 + i * 54, -6, '#B8304A', '#D9667B')) + at(112, 46, wasabi) + at(-20, 60, ginger),
  maki: slate() + times(3, (r) => times(r === 2 ? 2 : 3, (c) => maki(-76 + c * 58, -42 + r * 52, cucumberHeart))) + at(76, 56, ginger) + at(104, -50, wasabi),
  'maki-salmon': slate() + times(2, (r) => times(4, (c) => uramaki(-86 + c * 58, -30 + r * 62))) + at(116, -60, wasabi, 0, 0.8),
  sashimi: slate() + times(3, (i) => slice(-100 + i * 24, -6, 10, '#F4804E', '#FBC1A4')) + times(3, (i) => slice(-18 + i * 24, -6, 10, '#B8304A', '#D9667B')) + times(3, (i) => slice(62 + i * 24, -6, 10, '#F4DCD3', '#FFF6F0')) + leaf(-40, 56, -10, 46, '#4F963C') + at(70, 58, ginger) + at(112, 56, wasabi),
  'sushi-platter': slate() + nigiri(-100, -24, '#F4804E', '#FBB99A') + nigiri(-50, -24, '#B8304A', '#D9667B') + nigiri(0, -24, '#F4DCD3', '#FFF6F0') + times(3, (c) => maki(-98 + c * 54, 52, cucumberHeart)) + uramaki(56, -40) + uramaki(108, -40) + uramaki(56, 16) + uramaki(108, 16) + at(76, 62, ginger) + at(118, 62, wasabi, 0, 0.7),
};

// ---- Steamed and rolled ----

const pleats = (colour) => times(5, (i) => stroke(`M${-16 + i * 8} -12Q${-12 + i * 6} 0 ${-20 + i * 10} 10`, colour, 2.6));
const gyoza = (colour, fold, glow) => (x, y, turn) => at(x, y, path('M-38 14Q-34 -24 0 -24Q34 -24 38 14Q0 30 -38 14Z', fold) + path('M-34 10Q-30 -20 0 -20Q30 -20 34 10Q0 22 -34 10Z', colour) + pleats(fold) + path('M-28 14Q0 24 28 14Q0 30 -28 14Z', glow), turn);
const purse = (x, y) => at(x, y, circle(0, 3, 30, '#B9854A', faint(0.4)) + circle(0, 0, 30, '#F3D98F') + ring(9, 20, (a, b, t) => at(a, b, stroke('M-8 0H8', '#DDB45F', 3), t)) + circle(0, 0, 14, '#D98B6A') + scatter(5, 8, 4, (a, b) => circle(a, b, 3, '#F0B193')) + circle(0, 0, 4.6, '#EE8A34'), 0, 1.15);
const bun = (x, y) => circle(x, y + 4, 41, '#B9854A', faint(0.4)) + circle(x, y, 41, '#FFFBF2') + path(`M${x - 30} ${y - 8}Q${x - 20} ${y - 32} ${x} ${y - 32}Q${x - 16} ${y - 20} ${x - 20} ${y}Z`, '#FFF') + ring(7, 12, (a, b, t) => at(x + a, y + b, stroke('M-8 0Q0 4 8 0', '#E2D5BF', 3), t)) + circle(x, y, 8, '#C9573F');
const six = [[-34, -52], [34, -52], [-62, 4], [0, 4], [62, 4], [-30, 58], [34, 58]];
const fresh = (x, y, turn) => at(x, y, rect(-22, -54, 44, 108, 20, '#F2F4E8') + frill(0, -30, 0, 34) + prawn(-2, 2, 10, 0.72) + prawn(2, 30, 190, 0.66) + rect(-16, -50, 10, 92, 5, '#FFF', faint(0.55)), turn);
const mochi = (x, y, colour, light) => ellipse(x, y + 26, 40, 8, '#5B3A1E', faint(0.16)) + path(`M${x - 42} ${y + 14}Q${x - 42} ${y - 32} ${x} ${y - 32}Q${x + 42} ${y - 32} ${x + 42} ${y + 14}Q${x + 34} ${y + 30} ${x} ${y + 30}Q${x - 34} ${y + 30} ${x - 42} ${y + 14}Z`, colour) + ellipse(x - 14, y - 12, 14, 9, light);

const steamed = {
  dumplings: basket() + six.map(([x, y], i) => gyoza('#FBF1DC', '#E3CDA3', '#D9A055')(x, y, i * 17 - 40)).join(''),
  'dumplings-green': basket() + six.map(([x, y], i) => gyoza('#CFE2B0', '#9CBF78', '#B7975A')(x, y, i * 17 - 40)).join(''),
  'dumplings-round': basket() + [[-38, -36], [38, -36], [-38, 40], [38, 40]].map(([x, y]) => purse(x, y)).join(''),
  bao: basket() + bun(-44, -14) + bun(44, 10),
  'summer-rolls': plate('#4A4A4D', '#5C5C60') + fresh(-58, -4, -12) + fresh(-4, 0, -12) + fresh(50, 4, -12) + at(74, 62, dipPot('#B9743A')),
  mochi: plate() + mochi(-46, -24, '#A9C97E', '#CBE2A8') + mochi(46, -14, '#F9CF6A', '#FDE6A9') + mochi(0, 40, '#8C8790', '#B3AEB6') + leaf(-70, 58, 10, 30),
  edamame: bowl('#3E6A2C', '#4A4A4D', '#37373A') + scatter(15, 66, 5, (x, y, t) => at(x, y, path('M-38 3Q-32 -13 -14 -9Q0 -15 14 -9Q32 -13 38 3Q30 14 14 10Q0 15 -14 10Q-32 14 -38 3Z', '#7DB548') + circle(-19, 1, 8, '#A4D06C') + circle(1, 0, 8.6, '#A4D06C') + circle(20, 1, 8, '#A4D06C'), t)) + scatter(22, 76, 11, (x, y) => circle(x, y, 1.7, '#FFF')),
};

// ---- Eggs and vegetables ----

const spear = (x, y, turn) => at(x, y, rect(-5, -6, 10, 60, 5, '#86B556') + path('M-9 -4Q-7 -30 0 -36Q7 -30 9 -4Z', '#4F8A3C'), turn);

const eggsAndVegetables = {
  eggs: plate('#5F8FA3', '#7BA6B7') + ring(6, 58, (x, y, t) => frill(x, y, t, 50)) + [[-38, -18, 20], [36, -24, -20], [0, 42, 90]].map(([x, y, t]) => at(x, y, ellipse(0, 0, 28, 36, '#FFFBF2') + path('M-16 4Q-18 -14 0 -17Q18 -14 16 4Q10 18 0 18Q-10 18 -16 4Z', '#F6B733') + scatter(4, 9, 3, (a, b, k) => speck('#D8402E', 5)(a, b, k)), t)).join('') + tomatoHalf(2, -4, 13),
  omelette: plate() + path('M-90 20Q-86 -50 10 -56Q88 -54 92 6Q90 22 70 26Q-10 4 -72 34Q-90 34 -90 20Z', '#E9A82E') + path('M-78 12Q-70 -40 8 -45Q74 -44 80 2Q0 -22 -78 12Z', '#FBD162') + scatter(8, 40, 4, (x, y, t) => speck('#4F8A3C', 9)(x * 1.3, y * 0.4 - 20, t)) + ellipse(-20, -26, 20, 7, '#FFE79E') + frill(-40, 54, 0, 46) + frill(-4, 58, 70, 46) + frill(34, 52, 30, 46) + tomatoHalf(62, 46, 13),
  breakfast: plate('#5F8FA3', '#7BA6B7') + friedEgg(-34, -34, 1.05) + friedEgg(28, -46, 0.95) + times(3, (i) => at(-52 + i * 4, 32 + i * 15, path('M-34 0Q-20 -11 -6 0T22 0T44 -3V9Q30 14 22 11T-6 11T-34 12Z', '#B5452F') + stroke('M-28 5Q-16 -3 -4 5T22 5T38 3', '#F3C3A6', 3.5), -8)) + at(52, 30, path('M-28 30Q-32 -6 -28 -16Q-36 -34 -12 -34H12Q36 -34 28 -16Q32 -6 28 30Z', '#B9742E') + path('M-22 25Q-25 -6 -21 -16Q-27 -27 -10 -27H10Q27 -27 21 -16Q25 -6 22 25Z', '#EFCB90') + rect(-10, -10, 22, 16, 4, '#FBE59A'), 16) + tomatoHalf(8, 18, 15) + frill(10, 60, 0, 30),
  potatoes: bowl('#8A4A22', '#F4EADB', '#E0D0B8') + scatter(15, 64, 5, (x, y, t) => at(x, y, path('M-24 4Q-24 -18 0 -19Q24 -18 24 2Q22 19 -2 19Q-22 18 -24 4Z', '#CF8F38') + path('M-19 0Q-17 -13 0 -14Q16 -13 18 -2Q0 -5 -12 7Q-19 8 -19 0Z', '#F5D27E'), t)) + scatter(10, 70, 9, speck('#4F7F3B', 12)) + scatter(12, 70, 15, (x, y) => circle(x, y, 1.8, '#FFF')),
  cauliflower: plate('#F3E4CB', '#E3CFAE') + circle(0, 4, 72, '#7DAA52') + ring(7, 66, (x, y, t) => at(x, y, path('M-24 -22Q20 -26 26 0Q20 26 -24 22Z', '#8FBB62') + stroke('M-20 0H18', '#D5E8B4', 4), t)) + scatter(17, 48, 4, (x, y) => circle(x, y, 18, '#E9CF98') + circle(x - 4, y - 5, 11, '#FAEBC6')) + scatter(11, 50, 9, (x, y) => circle(x, y, 6, '#C1813B', faint(0.6))) + stroke('M-40 -8Q-20 -34 4 -8T44 -12', '#FFF6E2', 7) + scatter(6, 46, 15, (x, y) => circle(x, y, 4, '#B3203F')),
};

export const mains = { ...meat, ...sea, ...sushi, ...steamed, ...eggsAndVegetables };
