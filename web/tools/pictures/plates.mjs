// Dishes seen from above: pizza, pasta, salads, bowls of soup and curry.

import { at, circle, ellipse, faint, path, rect, ring, scatter, shadow, stroke, times } from './draw.mjs';
import { board, bowl, dish, lemonSlice, limeSlice, orangeSlice, pan, plate } from './crockery.mjs';
import {
  cheeseShaving, cube, cucumber, friedEgg, frill, halfEgg, leaf, mushroom, olive, onionRing, prawn, rice, sesame,
  speck, strawberry, tomatoHalf, berry,
} from './garnish.mjs';

// ---- Pizza ----

const slices = ring(4, 0, (x, y, turn) => at(0, 0, stroke('M-92 0H92', '#B9702F', 1.6, faint(0.35)), turn + 22), 0);

const pizza = (sauce, cheese, toppings) =>
  shadow(114) + circle(0, 0, 114, '#D08A3E') + circle(0, 0, 109, '#E6AC5F') + circle(0, 0, 94, sauce) + cheese + slices + toppings +
  ring(9, 103, (x, y) => ellipse(x, y, 6, 4, '#A9642B', faint(0.45)), 13);

const melted = (colour, seed) => scatter(9, 70, seed, (x, y) => ellipse(x, y, 23, 19, colour));
const salami = (x, y) => at(x, y, circle(0, 0, 16, '#A92F24') + circle(0, 0, 14, '#CB4634') + scatter(5, 10, 3, (a, b) => circle(a, b, 2, '#EDA68F')));

const pizzas = {
  'pizza-basil': pizza('#D8452F', scatter(8, 68, 5, (x, y) => ellipse(x, y, 19, 16, '#FFF4DC')), scatter(6, 66, 21, (x, y, t) => leaf(x, y, t, 30))),
  'pizza-salami': pizza('#DD5A35', melted('#F8CF73', 3), scatter(9, 74, 8, salami)),
  'pizza-white': pizza('#F7DDA0', melted('#FFF3CF', 4), scatter(12, 78, 9, (x, y) => circle(x, y, 5, '#D9A24B', faint(0.6))) + scatter(6, 70, 17, (x, y) => ellipse(x, y, 7, 5, '#8FA6A0')) + scatter(10, 80, 6, speck('#6B8E4E', 7))),
  'pizza-green': pizza('#DB5134', melted('#F8D78C', 6), scatter(5, 66, 31, (x, y, t) => at(x, y, path('M-22 3Q-8 -16 8 -8Q24 -6 20 8Q2 0 -22 3Z', '#E58E82') + stroke('M-14 -1Q2 -9 15 0', '#F7C9BE', 2.5), t)) + scatter(8, 76, 12, (x, y, t) => leaf(x, y, t, 28, '#5C9E3E', '#447F2D')) + scatter(5, 60, 44, (x, y, t) => cheeseShaving(x, y, t)) + scatter(4, 68, 19, (x, y) => tomatoHalf(x, y, 9))),
  'pizza-olive': pizza('#DB5134', melted('#F6CB74', 9), scatter(8, 76, 10, (x, y) => olive(x, y)) + scatter(6, 62, 22, (x, y) => onionRing(x, y)) + scatter(5, 66, 35, (x, y, t) => at(x, y, path('M-12 -5L10 -8 14 4-8 9Z', '#D9A78B'), t))),
  'pizza-red': pizza('#D03A26', scatter(6, 70, 2, (x, y) => ellipse(x, y, 20, 15, '#E55A3C')), scatter(10, 78, 14, (x, y, t) => at(x, y, ellipse(0, 0, 7, 4, '#FBE8C6'), t)) + scatter(24, 84, 15, speck('#4E7F3B', 6))),
  calzone: plate() + path('M-96 26A96 92 0 0 1 96 26Q98 42 82 42H-82Q-98 42 -96 26Z', '#D08A3E') + path('M-88 22A88 82 0 0 1 88 22Q0 2 -88 22Z', '#EBB468') + times(9, (i) => circle(-84 + i * 21, 34, 12, '#E0A153')) + scatter(9, 40, 3, (x, y) => ellipse(x, y - 20, 7, 5, '#B06A2C', faint(0.45))) + leaf(-16, -28, -20, 36) + leaf(14, -24, 200, 26),
};

// ---- Pasta ----

/** A nest of long pasta: arcs of two tones, so that single strands show. */
const nest = (dark, light, seed) =>
  circle(0, 0, 78, dark) +
  scatter(15, 46, seed, (x, y, t, i) => at(x, y, stroke(`M-30 ${i % 3}A34 30 0 0 1 30 0`, i % 3 ? light : '#FFF0BF', 5.5), t)) +
  ring(7, 62, (x, y, t) => at(x, y, stroke('M-3 -24A30 30 0 0 1 -3 24', light, 5.5), t), 20);

const clam = (x, y, turn) => at(x, y, path('M0 14Q-24 8 -18 -8Q0 -22 18 -8Q24 8 0 14Z', '#8E7F78') + path('M0 11Q-18 6 -14 -6Q0 -16 14 -6Q18 6 0 11Z', '#F3E2CE') + ellipse(0, 0, 8, 5.5, '#F0A964'), turn);
const parcel = (colour, edge) => (x, y, turn) => at(x, y, rect(-22, -22, 44, 44, 7, edge) + rect(-19, -19, 38, 38, 6, colour) + circle(0, 0, 12, edge, faint(0.45)) + ellipse(-3, -4, 8, 6, '#FFF', faint(0.3)), turn);
const ravioli = (colour, edge, sauce) => plate() + circle(0, 0, 82, sauce) + [[-36, -32, 8], [28, -42, -14], [50, 16, 20], [-2, 6, 40], [-50, 30, -8], [12, 52, 12]].map(([x, y, t]) => parcel(colour, edge)(x, y, t)).join('') + scatter(4, 60, 7, (x, y, t) => leaf(x, y, t, 24, '#7FA66A', '#5E8750'));
const tube = (x, y, turn) => at(x, y, path('M-20 -8L17 -8 22 8-15 8Z', '#EDB65A') + path('M-20 -8L17 -8 18 -4-19 -4Z', '#F9D48B') + ellipse(-17, 0, 4, 7, '#C6862F'), turn);

const pastas = {
  'pasta-tomato': plate() + nest('#E9B24F', '#F6CF73', 4) + path('M-40 8Q-48 -30 -8 -36Q36 -42 42 -6Q50 26 12 34Q-30 42 -40 8Z', '#C93A24') + scatter(7, 28, 8, (x, y) => circle(x, y - 2, 6, '#E25B3C')) + leaf(-8, -4, -30, 30) + leaf(-2, 2, 150, 24) + scatter(12, 60, 5, speck('#FFF3D0', 7)),
  'pasta-cream': plate() + nest('#EBC372', '#FAE0A0', 9) + scatter(6, 46, 6, (x, y, t) => at(x, y, ellipse(0, 0, 20, 12, '#FFF6DF'), t)) + scatter(9, 54, 3, (x, y, t) => cube(x, y, t, 12, '#D5775B', '#EDA48A')) + scatter(16, 62, 12, (x, y) => circle(x, y, 1.9, '#4A3A2C')) + scatter(5, 40, 16, (x, y, t) => leaf(x, y, t, 14)),
  'pasta-pesto': plate() + nest('#8FAA3F', '#B9CC62', 6) + scatter(9, 56, 11, (x, y) => circle(x, y, 7, '#5F8B2E', faint(0.75))) + scatter(9, 58, 13, (x, y, t) => at(x, y, ellipse(0, 0, 6, 3.6, '#FBEBC2'), t)) + leaf(-6, -4, -40, 34) + leaf(0, 2, 140, 28) + leaf(2, -2, 60, 24),
  'pasta-clams': plate() + nest('#EBC372', '#FAE0A0', 14) + scatter(7, 54, 9, clam) + scatter(20, 70, 4, speck('#4F8A3C', 6)) + scatter(4, 60, 24, (x, y) => tomatoHalf(x, y, 8)),
  penne: plate() + circle(0, 0, 78, '#C93A24') + scatter(20, 62, 5, tube) + scatter(8, 56, 8, (x, y) => ellipse(x, y, 11, 8, '#DA4E33', faint(0.85))) + scatter(12, 66, 2, speck('#4F8A3C', 6)) + leaf(0, 0, -30, 28),
  ravioli: ravioli('#F8D98C', '#E0AE4F', '#F6E7B8'),
  'ravioli-orange': ravioli('#F7B75A', '#D98C31', '#FBE7C0'),
  gnocchi: bowl('#CF4530', '#F3E7D6', '#E4D3BB') + scatter(16, 66, 3, (x, y, t) => at(x, y, ellipse(0, 0, 17, 13, '#F8E2AE') + stroke('M-7 -7v14M0 -9v18M7 -7v14', '#E3BE77', 2.4), t)) + scatter(5, 50, 9, (x, y) => ellipse(x, y, 17, 12, '#FFF7E0')) + leaf(0, 4, -50, 30) + leaf(2, 2, 120, 24),
  lasagne: plate() + at(0, 6, path('M-70 -34H62L76 -18V44H-58L-70 30Z', '#C2402A') + times(3, (i) => rect(-58, -16 + i * 20, 134, 9, 4, '#F6D183')) + path('M-70 -36Q-72 -50 -58 -50H60Q76 -48 78 -22Q40 -12 26 -20Q2 -8 -22 -18Q-52 -8 -58 -20Z', '#FBE3A6') + scatter(8, 44, 5, (x, y) => ellipse(x, y * 0.3 - 34, 9, 4, '#D98D3A', faint(0.6)))) + leaf(-6, -36, -20, 30) + leaf(0, -32, 160, 24),
  gratin: dish('#F4C869', '#C65D3B') + scatter(14, 60, 4, (x, y) => ellipse(x * 1.5, y * 0.85, 22, 14, '#FBE29B')) + scatter(13, 60, 11, (x, y) => ellipse(x * 1.5, y * 0.85, 10, 6, '#C9782F', faint(0.55))) + scatter(10, 60, 8, (x, y, t) => speck('#5D8A3F', 8)(x * 1.5, y * 0.8, t)),
};

// ---- Salads and cold plates ----

const leaves = (seed, a = '#7DBB4C', b = '#5E9F3B') => scatter(17, 66, seed, (x, y, t, i) => frill(x, y, t, 46, i % 2 ? a : b, i % 2 ? '#A9D67A' : '#86BF5B'));
const greenBowl = (seed, toppings, colour = '#F6EEE2') => bowl('#4F8A33', colour, '#E4D8C6') + leaves(seed) + toppings;
const kiwi = circle(0, 0, 24, '#8B6B3E') + circle(0, 0, 22, '#8FC04A') + circle(0, 0, 8, '#F1F5CF') + ring(9, 12.5, (x, y) => circle(x, y, 1.8, '#2F2A1F'));
const bean = (x, y, turn, colour = '#7A3B2E') => at(x, y, path('M-9 2Q-10 -7 0 -7Q10 -7 9 2Q7 7 3 3Q0 0 -3 3Q-7 7 -9 2Z', colour), turn);

const salads = {
  salad: greenBowl(4, scatter(6, 62, 9, (x, y) => tomatoHalf(x, y, 12)) + scatter(5, 58, 22, (x, y) => cucumber(x, y, 13)) + scatter(4, 50, 33, (x, y) => onionRing(x, y, 12))),
  'salad-cheese': greenBowl(7, scatter(6, 56, 5, (x, y, t) => cube(x, y, t, 19, '#C98B45', '#E0AE69')) + scatter(8, 60, 13, cheeseShaving) + scatter(4, 56, 25, (x, y, t) => at(x, y, path('M-20 -6Q0 -16 20 -5Q20 10 0 9Q-20 10 -20 -6Z', '#E8B878') + stroke('M-11 -3l4 8M0 -6l3 11M10 -5l2 8', '#A8642F', 2.6), t))),
  'salad-greek': greenBowl(3, scatter(6, 60, 8, (x, y) => tomatoHalf(x, y, 14)) + scatter(6, 60, 17, (x, y) => cucumber(x, y, 14)) + scatter(6, 50, 26, (x, y, t) => cube(x, y, t, 22, '#F1EBDD', '#FFFDF6')) + scatter(6, 62, 5, (x, y) => olive(x, y, '#4A3350'))),
  'salad-herb': bowl('#3F7F33', '#C9764B', '#A65C36') + scatter(24, 78, 4, (x, y, t, i) => frill(x, y, t, 26, i % 2 ? '#4F963C' : '#6BB04C', '#8CCB68')) + scatter(12, 74, 12, (x, y, t) => cube(x, y, t, 9, '#D8402E', '#F06B50')) + scatter(18, 76, 20, (x, y) => circle(x, y, 2.8, '#F2DFAE')) + at(52, -48, lemonSlice(21)),
  'salad-nicoise': greenBowl(5, at(-42, -34, halfEgg(0, 0, 30, 1.05)) + at(44, -30, halfEgg(0, 0, -40, 1.05)) + at(2, 56, halfEgg(0, 0, 10, 1.05)) + scatter(5, 56, 9, (x, y) => tomatoHalf(x, y, 12)) + path('M-26 -12Q0 -28 26 -8Q22 18 -4 18Q-30 14 -26 -12Z', '#DDA287') + stroke('M-18 -4Q2 -14 18 -2M-14 6Q2 0 14 8', '#F2CDBB', 3) + scatter(7, 66, 14, (x, y) => olive(x, y)) + times(4, (i) => at(-52 + i * 4, 26 + i * 7, stroke('M-18 0Q0 -5 18 2', '#3F7D36', 5), 20))),
  seaweed: bowl('#20442E', '#2B2B2F', '#1C1C1F') + scatter(20, 60, 3, (x, y, t, i) => at(x, y, stroke('M-22 0Q-8 -14 4 0T24 -2', ['#3F8A4C', '#57A65A', '#2F6E3F'][i % 3], 5), t)) + scatter(22, 64, 8, sesame) + scatter(5, 50, 15, speck('#D8402E', 9)),
  greens: plate('#5F8FA3', '#7BA6B7') + ring(6, 36, (x, y, t) => at(x, y, path('M-30 0Q-18 -15 6 -10L8 10Q-18 15 -30 0Z', '#F3F6DF') + path('M4 -13Q34 -24 50 0Q34 24 4 13Q14 0 4 -13Z', '#4E9340') + stroke('M8 0H40', '#86BF6A', 3), t), 20) + scatter(14, 60, 9, speck('#C98B45', 7)) + scatter(12, 66, 4, sesame),
  caprese: plate('#5F8FA3', '#7BA6B7') + ring(8, 52, (x, y, t, i) => at(x, y, i % 2 ? circle(0, 0, 27, '#EFE7DA') + circle(-1, -1, 25, '#FFFCF4') : circle(0, 0, 27, '#CF3626') + circle(0, 0, 23, '#EB5D44') + ring(5, 13, (a, b) => ellipse(a, b, 4, 4, '#F9B57F')), t)) + leaf(-4, -2, -40, 36) + leaf(0, 4, 80, 30) + leaf(-2, 0, 200, 28) + scatter(10, 74, 6, (x, y) => circle(x, y, 2.4, '#3E2A24')),
  carpaccio: plate() + ring(7, 46, (x, y, t) => at(x, y, path('M-34 0Q-20 -32 14 -26Q38 -10 30 14Q4 34 -34 0Z', '#E7A79B') + stroke('M-20 -2Q2 -16 22 -6', '#F7D8CE', 3), t)) + ellipse(0, 0, 42, 34, '#F8E7C4') + scatter(8, 30, 5, (x, y) => circle(x, y, 5, '#5F7F3B')) + scatter(5, 60, 8, (x, y, t) => leaf(x, y, t, 24)),
  tartare: plate() + circle(0, 4, 60, '#8F2E26', faint(0.3)) + circle(0, 0, 58, '#B63A32') + scatter(34, 50, 3, (x, y, t, i) => cube(x, y, t, 10, i % 2 ? '#C9524A' : '#9E2C28', i % 2 ? '#DD7A70' : '#B94A42')) + circle(0, -2, 19, '#F8B02B') + circle(-6, -8, 5, '#FFE19A') + scatter(6, 76, 13, (x, y, t) => leaf(x, y, t, 18)) + scatter(9, 48, 19, (x, y) => circle(x, y, 3.4, '#6F8C3E')),
  ceviche: bowl('#F2D79B', '#3D7C8A', '#2F6672') + scatter(15, 64, 4, (x, y, t) => cube(x, y, t, 23, '#F3DCD2', '#FFF6F0')) + scatter(7, 62, 9, (x, y) => onionRing(x, y, 13)) + scatter(6, 60, 17, (x, y, t) => frill(x, y, t, 22, '#4F963C')) + scatter(9, 66, 21, speck('#D8402E', 8)) + at(50, 44, lemonSlice(22)),
  cheese: board() + at(-62, -8, path('M-46 26L44 8V-22L-46 4Z', '#F2BE45') + path('M-46 4L44 -22-10 -44Z', '#FBDD7E') + circle(-18, 12, 6, '#DFA22E') + circle(12, 2, 5, '#DFA22E') + circle(-34, 18, 4, '#DFA22E')) + at(54, -32, circle(0, 0, 34, '#EFE3CF') + circle(0, -3, 32, '#FFFBF1') + path('M0 -3L30 -14A32 32 0 0 1 30 8Z', '#FBE9B5')) + at(40, 40, path('M-36 14L34 14 34 -6-36 -16Z', '#F4F0E4') + scatter(9, 14, 5, (x, y) => ellipse(x * 2, y * 0.6 + 4, 4, 3, '#7E93A8'))) + scatter(8, 22, 9, (x, y) => berry(x - 44, y + 50, 9, '#6B3B73')),
  fruit: bowl('#FFF6E6', '#E86A4A', '#C9543A') + [[-40, -34], [34, -46], [54, 18]].map(([x, y]) => at(x, y, orangeSlice(25))).join('') + [[-46, 34], [4, 56]].map(([x, y]) => at(x, y, kiwi)).join('') + at(-2, -6, strawberry(0, 0, 10, 1.35)) + at(-12, -64, strawberry(0, 0, 30, 1.2)) + at(70, -26, strawberry(0, 0, 60, 1.2)) + scatter(11, 70, 23, (x, y) => berry(x, y, 8, '#4B4A8C')) + leaf(18, 6, -30, 26),
};

// ---- Soups and broths ----

const spoonLight = ellipse(-36, -46, 26, 10, '#FFF', 'opacity=".22" transform="rotate(-30 -36 -46)"');
const soup = (colour, topping, crock = '#F4EADB', inside = '#E0D0B8') => bowl(colour, crock, inside) + spoonLight + topping;
const strands = (colour, light) => times(6, (i) => stroke(`M-78 ${10 + i * 10}Q-30 ${-14 + i * 12} 8 ${12 + i * 9}T78 ${6 + i * 8}`, i % 2 ? colour : light, 6));
const ramen = (broth, meat, oil, corner = halfEgg(38, -38, 25, 1.1)) =>
  bowl(broth, '#B5382B', '#8E2A20') + strands('#EFC567', '#F9DE95') + oil + meat + corner + rect(-12, -88, 44, 40, 3, '#22382C', 'transform="rotate(12)"') +
  scatter(9, 30, 5, (x, y) => circle(x + 12, y + 44, 5, 'none', 'stroke="#6FAE46" stroke-width="3"'));
const porkSlice = (x, y) => circle(x, y, 29, '#A9694B') + circle(x, y, 26, '#DFA98A') + path(`M${x - 18} ${y - 4}q10 -18 20 -2t16 2q-4 18 -20 16q-14 -4 -16 -16Z`, '#F6D9C4');

const soups = {
  ramen: ramen('#D9A35E', porkSlice(-42, -22) + porkSlice(-24, 24), ''),
  'ramen-spicy': ramen('#C8552F', scatter(22, 26, 6, (x, y) => circle(x - 34, y, 6, '#8A4630')) + scatter(12, 20, 9, (x, y) => circle(x - 40, y + 42, 5, '#F6CB45')), scatter(10, 80, 3, (x, y) => circle(x, y, 4, '#E98340'))),
  'ramen-green': ramen('#C9A868', [[-46, -24], [-26, 16]].map(([x, y]) => rect(x - 20, y - 16, 40, 32, 4, '#FBF2DC') + rect(x - 20, y - 16, 40, 10, 4, '#E9CE9B')).join('') + frill(-10, -52, 10, 44, '#4F963C') + mushroom(16, -4, 20) + mushroom(-62, 26, -30), '', frill(42, -36, 60, 52, '#5DA545') + mushroom(52, -14, 40)),
  pho: bowl('#C8874A', '#F2F0EA', '#D9D5CB') + strands('#FBF3E2', '#FFFFFF') + [[-40, -34, 10], [-6, -50, -8], [-30, 0, 30]].map(([x, y, t]) => at(x, y, path('M-30 2Q-20 -20 6 -17Q30 -14 27 6Q8 18 -30 2Z', '#A7644B') + stroke('M-18 0Q0 -8 18 1', '#CF9378', 3), t)).join('') + scatter(7, 28, 3, (x, y, t) => frill(x + 44, y - 22, t, 26, '#4F963C')) + at(48, 34, limeSlice(19)) + scatter(5, 40, 8, (x, y) => circle(x - 10, y + 46, 7, 'none', 'stroke="#D8402E" stroke-width="3.4"')),
  soup: soup('#E8B04A', scatter(7, 64, 5, (x, y) => circle(x, y, 11, '#E77F30') + circle(x, y, 5, '#F4A35A')) + scatter(7, 62, 12, (x, y, t) => at(x, y, path('M-16 -5Q0 -13 16 -4Q12 8 -4 8Q-18 6 -16 -5Z', '#F5E2C4'), t)) + scatter(16, 72, 8, speck('#4F8A3C', 7))),
  'soup-green': soup('#7FA945', stroke('M-44 8A44 40 0 1 1 20 40A26 24 0 1 1 10 -8', '#F3F3DC', 7) + scatter(6, 56, 7, (x, y, t) => leaf(x, y, t, 20, '#3F7D36', '#2F6329')) + scatter(8, 66, 3, (x, y) => circle(x, y, 5, '#B6D36D'))),
  'soup-red': soup('#CC4A2B', stroke('M-40 -16Q-14 -36 4 -14T44 -18', '#F8E6C8', 8) + scatter(7, 52, 8, (x, y, t) => cube(x, y + 8, t, 19, '#C98B45', '#E6B873')) + scatter(8, 70, 5, (x, y) => circle(x, y, 4, '#F0813F')) + leaf(-6, 10, -30, 28)),
  'soup-miso': soup('#C99552', scatter(7, 58, 4, (x, y, t) => cube(x, y, t, 22, '#F7EBD2', '#FFFBF0')) + scatter(6, 60, 9, (x, y, t) => at(x, y, path('M-18 -4Q-6 -14 4 -4T20 -2Q8 10 -4 6T-18 -4Z', '#2F5A3C'), t)) + scatter(12, 70, 14, (x, y) => circle(x, y, 4.6, 'none', 'stroke="#6FAE46" stroke-width="2.8"')), '#2B2B2F', '#8E2A20'),
  'soup-onion': soup('#8A5327', circle(0, 0, 76, '#E9B654') + scatter(10, 58, 3, (x, y) => ellipse(x, y, 21, 15, '#F8D982')) + scatter(11, 62, 8, (x, y) => ellipse(x, y, 8, 5, '#B96F29', faint(0.6))) + scatter(6, 50, 14, (x, y, t) => leaf(x, y, t, 13)), '#7A4B33', '#5E3826'),
};

// ---- Stews, curries, rice ----

const riceHeap = (x, y, r) => circle(x, y, r, '#F1EADB') + scatter(Math.round(r * 0.55), r - 6, 7, (a, b, t) => rice(x + a, y + b, t));
const curry = (sauce, light, pieces) => bowl(sauce, '#C6813F', '#9E6330') + scatter(9, 64, 4, (x, y) => ellipse(x, y, 17, 11, light, faint(0.55))) + pieces + stroke('M-30 -20Q-6 -42 14 -20T44 -26', '#FFF3DC', 5) + frill(8, 12, 20, 30, '#4F963C') + frill(-14, 22, 100, 22, '#5DA545');
const chunk = (colour, light) => (x, y, turn) => at(x, y, path('M-19 3Q-17 -16 3 -15Q20 -13 18 4Q14 17 -4 15Q-18 14 -19 3Z', colour) + ellipse(-3, -5, 8, 4, light), turn);
const pot = (sauce, pieces) => rect(-128, -16, 30, 32, 12, '#2F5560') + rect(98, -16, 30, 32, 12, '#2F5560') + bowl(sauce, '#3F6C79', '#2F5560') + pieces;

const stews = {
  curry: curry('#E3A02F', '#F3C35A', scatter(9, 60, 8, (x, y) => circle(x, y, 11, '#F2CE84') + circle(x - 3, y - 3, 4, '#FAE4B3'))),
  'curry-red': curry('#CB4A22', '#E8763A', scatter(8, 58, 6, chunk('#D98545', '#F0AE70'))),
  'curry-green': curry('#5C8A35', '#7DA84B', scatter(8, 58, 5, (x, y, t) => cube(x, y, t, 23, '#F4E6C6', '#FFF8E6'))),
  biryani: bowl('#E8AE45', '#8C3B2B', '#6B2A1E') + scatter(46, 82, 3, (x, y, t, i) => speck(i < 18 ? '#FFF3CF' : i < 34 ? '#F6C85C' : '#FBE29B', 13)(x, y, t)) + scatter(6, 58, 9, chunk('#C9793B', '#E7A869')) + scatter(8, 66, 13, (x, y) => circle(x, y, 5, '#6FAE46')) + scatter(5, 56, 21, (x, y, t) => frill(x, y, t, 24, '#4F963C')) + scatter(6, 62, 16, (x, y, t) => at(x, y, ellipse(0, 0, 7, 4, '#F4E2BF'), t)),
  'fried-rice': bowl('#F2D79B', '#B5382B', '#8E2A20') + scatter(44, 82, 5, (x, y, t) => speck('#FFF6DD', 9)(x, y, t)) + scatter(9, 70, 8, (x, y) => circle(x, y, 5.5, '#6FAE46')) + scatter(9, 70, 12, (x, y, t) => cube(x, y, t, 11, '#EE8A34', '#F9B063')) + scatter(6, 60, 18, (x, y, t) => at(x, y, path('M-13 -3Q0 -12 13 -3Q10 8 -3 7Q-14 6 -13 -3Z', '#F8CE4E'), t)) + scatter(8, 70, 22, (x, y) => circle(x, y, 4, 'none', 'stroke="#3F7D36" stroke-width="2.6"')),
  'rice-bowl': bowl('#F7F1E4', '#3D5A6C', '#2F4858') + riceHeap(-6, -10, 72) + path('M-80 14Q-40 -8 2 6Q48 -6 82 14Q70 82 0 91Q-68 84 -80 14Z', '#8A4A22') + scatter(13, 26, 4, (x, y, t) => chunk(y > 0 ? '#B8632C' : '#C97838', '#E6A461')(x * 2.1, y + 46, t)) + scatter(16, 30, 9, (x, y, t) => sesame(x * 2, y + 44, t)) + frill(-46, 12, 20, 34, '#4F963C') + frill(48, 12, 80, 30, '#5DA545'),
  noodles: bowl('#B9722F', '#2B2B2F', '#1C1C1F') + scatter(18, 56, 4, (x, y, t, i) => at(x, y, stroke('M-30 0A32 28 0 0 1 30 2', i % 2 ? '#E2A84E' : '#F2C673', 6), t)) + scatter(7, 60, 8, (x, y, t) => at(x, y, stroke('M-14 0Q0 -6 14 2', x > 0 ? '#D8402E' : '#EE8A34', 6), t)) + scatter(5, 54, 14, (x, y, t) => frill(x, y, t, 30, '#4F963C')) + scatter(14, 66, 19, sesame),
  stew: pot('#7A3420', scatter(7, 58, 5, chunk('#5F2A1A', '#8F4A30')) + scatter(6, 60, 11, (x, y) => circle(x, y, 12, '#E77F30') + circle(x, y, 6, '#F3A35B')) + scatter(5, 58, 17, (x, y) => ellipse(x, y, 13, 11, '#F0D48A')) + scatter(4, 60, 23, (x, y, t) => leaf(x, y, t, 26, '#6A8C45', '#4E6E30'))),
  'stew-fish': pot('#CC5A2D', scatter(6, 56, 5, (x, y, t) => at(x, y, path('M-24 4Q-16 -18 8 -14Q26 -8 22 8Q2 18 -24 4Z', '#FBF1E1') + stroke('M-12 -2Q2 -10 14 -4', '#E6D2B5', 3), t)) + scatter(5, 60, 13, (x, y) => ellipse(x, y, 15, 12, '#F3D889')) + scatter(7, 66, 19, (x, y) => olive(x, y)) + scatter(14, 74, 3, speck('#4F8A3C', 7))),
  'stew-veg': pot('#C4512E', scatter(5, 58, 5, (x, y) => circle(x, y, 17, '#4C8B3F') + circle(x, y, 14, '#E7F1C4')) + scatter(5, 60, 12, (x, y, t) => cube(x, y, t, 24, '#5B3A63', '#E9DFC6')) + scatter(5, 58, 18, (x, y, t) => at(x, y, path('M-18 -6Q0 -14 18 -6L16 6Q0 -2 -16 8Z', '#F0B52E'), t)) + scatter(4, 60, 26, (x, y) => tomatoHalf(x, y, 13)) + leaf(-4, 0, -30, 30)),
  bouillabaisse: bowl('#E0762B', '#3F6C79', '#2F5560') + scatter(8, 76, 3, (x, y) => circle(x, y, 5, '#F3A142')) + [[-34, -30, 20], [24, -46, -20]].map(([x, y, t]) => at(x, y, path('M-30 4Q-20 -20 10 -16Q32 -8 28 10Q2 22 -30 4Z', '#FCF3E6') + stroke('M-16 -2Q2 -12 18 -4', '#E8D7BE', 3), t)).join('') + at(-46, 28, path('M0 26Q-24 14 -18 -10Q-6 -26 8 -18Q20 4 0 26Z', '#2E3440') + path('M0 19Q-14 11 -10 -6Q-3 -15 4 -10Q11 5 0 19Z', '#F6A654'), 30) + at(6, 56, path('M0 24Q-22 13 -17 -9Q-6 -24 8 -17Q19 4 0 24Z', '#2E3440') + path('M0 17Q-13 10 -9 -6Q-3 -14 4 -9Q10 4 0 17Z', '#F6A654'), 80) + prawn(48, 10, 30, 1.15) + ellipse(2, 6, 17, 14, '#F3D889') + at(60, -46, rect(-26, -11, 52, 22, 11, '#C98B45') + rect(-23, -11, 46, 10, 5, '#E9B978') + ellipse(0, -6, 15, 6, '#E2672E'), 40) + scatter(12, 74, 9, speck('#4F8A3C', 7)),
  shakshuka: pan('#C43D22') + scatter(8, 70, 3, (x, y) => ellipse(x, y, 15, 11, '#E2633C')) + friedEgg(-34, -24, 0.9) + friedEgg(36, -12, 0.9) + friedEgg(-6, 44, 0.9) + scatter(8, 74, 11, (x, y, t) => frill(x, y, t, 20, '#4F963C')) + scatter(7, 78, 17, (x, y, t) => cube(x, y, t, 9, '#FFF', '#FFF')),
  hummus: plate('#F3E4CB', '#E3CFAE') + circle(0, 0, 80, '#E8CF9C') + stroke('M-54 10A54 52 0 1 1 8 54A36 34 0 1 1 22 -14A20 20 0 1 0 -14 14', '#D6B676', 9) + stroke('M-50 6A52 50 0 0 1 30 -40', '#B9A13A', 6, faint(0.75)) + scatter(7, 24, 5, (x, y) => circle(x, y, 8, '#F4DDAA') + circle(x - 2, y - 2, 3, '#FFF0CC')) + scatter(16, 66, 9, (x, y) => circle(x, y, 2.2, '#C1491F')) + frill(4, 2, 0, 24, '#4F963C'),
  'hummus-dark': plate('#F3E4CB', '#E3CFAE') + circle(0, 0, 80, '#B99A76') + stroke('M-54 10A54 52 0 1 1 8 54A36 34 0 1 1 22 -14A20 20 0 1 0 -14 14', '#9C7B58', 9) + stroke('M-50 6A52 50 0 0 1 30 -40', '#F1E2C4', 6, faint(0.8)) + scatter(16, 58, 9, (x, y) => berry(x, y, 6, '#C2203F')) + scatter(4, 40, 3, (x, y, t) => leaf(x, y, t, 24)),
  guacamole: bowl('#8DB255', '#4A4A4D', '#37373A') + scatter(12, 66, 4, (x, y) => ellipse(x, y, 20, 13, '#A9C96D')) + scatter(8, 62, 9, (x, y, t) => cube(x, y, t, 10, '#D8402E', '#F06B50')) + scatter(7, 62, 16, (x, y) => onionRing(x, y, 8)) + scatter(4, 56, 20, (x, y, t) => frill(x, y, t, 24, '#3F7D36')) + at(58, -56, path('M-34 26L0 -34 36 24Q0 34 -34 26Z', '#F0B440') + path('M-24 20L0 -22 25 19Q0 26 -24 20Z', '#F8CB6B'), 30) + at(-66, 46, path('M-34 26L0 -34 36 24Q0 34 -34 26Z', '#F0B440') + path('M-24 20L0 -22 25 19Q0 26 -24 20Z', '#F8CB6B'), 200),
};

// ---- Poke and breakfast bowls ----

/** Toppings in sectors round a bowl, as they are laid in a poke bar. */
const sectors = (drawings) => ring(drawings.length, 50, (x, y, t, k) => at(x, y, drawings[k]), -90);
const salmonCubes = (a = '#F4804E', b = '#FBB08A') => scatter(8, 24, 4, (x, y, t) => cube(x, y, t, 19, a, b));
const edamameHeap = scatter(9, 23, 6, (x, y, t) => at(x, y, ellipse(0, 0, 9, 6.5, '#8CC152') + ellipse(-2, -2, 4, 2, '#BFE08C'), t));
const avocado = times(4, (k) => at(-15 + k * 10, 0, path('M-6 -24Q12 -16 10 8Q6 22 -6 24Q4 0 -6 -24Z', '#5E8F3A') + path('M-5 -21Q8 -14 7 7Q4 18 -4 21Q4 0 -5 -21Z', '#D6E58C'), -10 + k * 8));
const carrotSticks = times(6, (k) => at(-16 + k * 6, (k % 3) * 3, rect(-3, -20, 6, 40, 3, k % 2 ? '#F08A32' : '#F7A658'), -12 + k * 5));
const cucumberFan = cucumber(-14, -6, 15) + cucumber(6, -10, 15) + cucumber(14, 8, 15) + cucumber(-6, 12, 15);
const mangoCubes = scatter(8, 23, 9, (x, y, t) => cube(x, y, t, 16, '#F7B52C', '#FDD570'));
const seaweedHeap = scatter(7, 18, 3, (x, y, t, k) => at(x, y, stroke('M-16 0Q-6 -10 4 0T18 -2', k % 2 ? '#3F8A4C' : '#2F6E3F', 4.5), t));
const beetCubes = scatter(8, 23, 5, (x, y, t) => cube(x, y, t, 16, '#8E1F4F', '#B84074'));
const beanHeap = scatter(10, 24, 8, (x, y, t) => bean(x, y, t));
const cornHeap = scatter(13, 24, 3, (x, y) => at(x, y, circle(0, 0, 5.5, '#F8CE3E') + circle(-1.5, -1.5, 1.8, '#FFF0B0')));
const tofuCubes = scatter(7, 23, 4, (x, y, t) => cube(x, y, t, 20, '#E6C58A', '#F7E3B8'));
const prawnsHeap = prawn(-10, -8, 20, 0.8) + prawn(12, 10, 160, 0.8);
const broccoli = scatter(5, 20, 7, (x, y) => at(x, y, circle(0, 0, 11, '#3F7D36') + circle(-3, -3, 5, '#5DA545')));
const poke = (drawings, colour = '#F4EADB', inside = '#E0D0B8') => bowl('#F7F1E4', colour, inside) + scatter(14, 80, 5, rice) + sectors(drawings) + scatter(9, 70, 21, sesame) + circle(0, 0, 13, '#FFF6E6') + at(0, 0, scatter(5, 8, 3, (x, y) => circle(x, y, 3.2, '#EFA73A')));

const bowls = {
  poke: poke([salmonCubes(), edamameHeap, cucumberFan, carrotSticks, avocado]),
  'poke-tuna': poke([salmonCubes('#B8304A', '#DB6478'), seaweedHeap, cucumberFan, edamameHeap, carrotSticks], '#3D5A6C', '#2F4858'),
  'poke-prawn': poke([prawnsHeap, mangoCubes, avocado, cucumberFan, seaweedHeap], '#E9F0F2', '#CFDDE2'),
  'poke-bean': poke([beanHeap, cornHeap, avocado, at(0, 0, scatter(5, 20, 4, (x, y) => tomatoHalf(x, y, 10))), carrotSticks], '#C9764B', '#A65C36'),
  'poke-veg': poke([tofuCubes, broccoli, beetCubes, avocado, carrotSticks], '#4F7A5B', '#3B5F46'),
  acai: bowl('#5B2A5E', '#F4EADB', '#E0D0B8') + ellipse(-20, -30, 36, 16, '#7A3F7C', faint(0.7)) + times(5, (k) => circle(-56 + k * 26, 6 - Math.abs(k - 2) * 7, 17, '#F3DFA0') + circle(-56 + k * 26, 6 - Math.abs(k - 2) * 7, 13, '#FBF0C8')) + scatter(20, 26, 4, (x, y, t) => at(x * 2, y * 0.6 + 42, rect(-6, -3, 12, 6, 3, '#C98B45'), t)) + scatter(6, 40, 12, (x, y) => berry(x, y * 0.4 - 50, 9, '#2F3A7A')) + leaf(36, -40, -20, 26),
  granola: bowl('#FFFBF2', '#5C7FA0', '#48678A') + scatter(26, 40, 4, (x, y, t, k) => at(x - 26, y + 10, rect(-9, -5, 18, 10, 5, k % 2 ? '#C98B45' : '#A9692F'), t)) + scatter(6, 26, 8, (x, y) => berry(x + 44, y - 20, 11, '#C2314B')) + scatter(6, 22, 15, (x, y) => berry(x + 36, y + 36, 9, '#3A4384')) + stroke('M-30 -66Q6 -82 36 -64', '#E9A93B', 6) + leaf(50, -6, -40, 24),
};

export const plates = { ...pizzas, ...pastas, ...salads, ...soups, ...stews, ...bowls };
