// Cakes, pastry, ice cream, crêpes.

import { at, circle, ellipse, faint, groundShadow, path, rect, ring, scatter, stroke, times } from './draw.mjs';
import { basket, board, bowl, plate } from './crockery.mjs';
import { berry, cheeseShaving, cube, friedEgg, frill, leaf, mushroom, sesame, speck, strawberry, tomatoHalf } from './garnish.mjs';

const cream = (x, y, r = 20) => circle(x - r * 0.6, y, r * 0.7, '#FFF8EA') + circle(x + r * 0.6, y, r * 0.7, '#FFF8EA') + circle(x, y - r * 0.5, r * 0.8, '#FFFDF6');

// ---- Cakes from the side: a wedge of layers on a plate ----

const wedge = (layers, top, drip = '') => plate('#EBA99B', '#F3C3B8') + ellipse(0, 56, 96, 12, '#5B3A1E', faint(0.14)) + layers.map((colour, i) => path(`M-92 ${-24 + i * (78 / layers.length)}H88V${-24 + (i + 1) * (78 / layers.length)}H-92Z`, colour)).join('') + path('M-92 -24L26 -66Q78 -58 88 -24Z', top) + drip;
const glaze = (colour) => path('M-92 -26L26 -66Q78 -58 88 -24V-6Q80 4 72 -8Q62 -14 56 4Q48 14 40 -4Q26 -16 16 2Q6 10 0 -6Q-20 -18 -32 4Q-40 12 -48 -6Q-64 -14 -72 0Q-82 6 -92 -10Z', colour);

const cakes = {
  cake: wedge(['#E3A85B', '#FFF3DC', '#E3A85B', '#FFF3DC', '#D99B4E'], '#FFF8EA', cream(30, -58, 20) + strawberry(30, -86, 0, 1.2) + scatter(12, 30, 4, (x, y, t) => speck('#C98B45', 8)(x - 10, y * 0.3 - 38, t))),
  'cake-red': wedge(['#B3263A', '#FFF3E6', '#B3263A', '#FFF3E6', '#9E1F32'], '#FFF8EF', cream(30, -58, 20) + berry(30, -82, 12, '#C2314B') + scatter(14, 30, 4, (x, y) => circle(x - 10, y * 0.3 - 38, 3, '#B3263A'))),
  'cake-choc': wedge(['#4F2A1B', '#7A4630', '#4F2A1B', '#7A4630', '#432216'], '#5E3320', glaze('#3A1D12') + berry(20, -64, 12, '#C2314B') + berry(42, -60, 12, '#C2314B') + leaf(30, -74, -60, 22)),
  cheesecake: wedge(['#FFF3D2', '#FDEBC0', '#FBE5B4', '#C98B45'], '#FFF8E2', path('M-92 -26L26 -66Q78 -58 88 -24V-14Q72 0 60 -14Q44 4 30 -12Q10 6 -6 -12Q-24 2 -40 -14Q-62 -2 -92 -18Z', '#B3203F') + [[6, -54], [30, -60], [52, -48], [26, -42]].map(([x, y], i) => berry(x, y, 11, i % 2 ? '#3A4384' : '#C2314B')).join('') + leaf(34, -70, -50, 22)),
  tiramisu: plate() + at(0, 6, rect(-84, -46, 168, 96, 8, '#5B3A1E', faint(0.15)) + times(3, (i) => rect(-84, -46 + i * 32, 168, 18, 3, '#FFF3DC') + rect(-84, -30 + i * 32, 168, 16, 3, '#B9743A') + times(4, (k) => rect(-80 + k * 42, -29 + i * 32, 36, 12, 6, '#D9A063'))) + rect(-84, -60, 168, 18, 6, '#4F2F1F') + scatter(22, 44, 5, (x, y) => circle(x * 1.8, -52 + y * 0.16, 3, '#6E4630')) + leaf(-6, -62, -40, 26) + leaf(0, -62, -120, 22)),
  brownie: plate() + [[-34, 20, -8], [36, -14, 10]].map(([x, y, t]) => at(x, y, path('M-50 -18L0 -40 50 -18V22L0 46-50 22Z', '#3F2015') + path('M-50 -18L0 -40 50 -18 0 6Z', '#6E3F28') + path('M0 6L50 -18V22L0 46Z', '#4F2A1B') + scatter(6, 22, 4, (a, b) => ellipse(a * 1.3, -17 + b * 0.5, 7, 4, '#D9A865')) + stroke('M-28 -20L-8 -26M8 -12L28 -20', '#8E5A3E', 3), t)).join('') + scatter(14, 76, 9, (x, y) => circle(x, y, 2.2, '#6E3F28')),
  cookie: plate() + circle(-26, 16, 56, '#B9742E') + circle(-28, 12, 55, '#DDA055') + scatter(11, 44, 4, (x, y, t) => cube(x - 28, y + 12, t, 15, '#4A2415', '#6E3F28')) + circle(40, -30, 47, '#B9742E') + circle(38, -34, 46, '#E3AA60') + scatter(9, 36, 9, (x, y, t) => cube(x + 38, y - 34, t, 14, '#4A2415', '#6E3F28')),
  flan: plate() + ellipse(0, 36, 92, 34, '#C77A25') + path('M-62 -44H62L76 34Q0 66 -76 34Z', '#F5CB62') + path('M-62 -44H62L66 -20Q58 -2 48 -18Q36 8 22 -14Q4 4 -10 -14Q-24 14 -38 -14Q-52 -2 -66 -20Z', '#B0611B') + ellipse(0, -44, 62, 19, '#C97A28') + ellipse(-14, -48, 26, 6, '#E8A653') + scatter(3, 12, 3, (x, y) => berry(x + 66, y + 54, 11)) + leaf(70, 40, -50, 24),
  mousse: glassDessert('#5A2F1E', '#7A452E', cream(0, -66, 24) + times(4, (i) => at(-16 + i * 11, -84 + (i % 2) * 6, rect(-4, -12, 8, 26, 3, '#4A2415'), -30 + i * 20))),
  pudding: glassDessert('#FFF6E2', '#FFFDF6', scatter(8, 30, 4, (x, y, t) => cube(x, y * 0.4 - 56, t, 15, '#F7B52C', '#FDD570')) + leaf(0, -62, -60, 26)),
};

function glassDessert(colour, light, top) {
  return groundShadow(62, 104) + path('M-66 -54H66L44 60Q0 78 -44 60Z', '#FFF', faint(0.75)) + path('M-60 -44H60L40 54Q0 70 -40 54Z', colour) + path('M-50 -40H-24L-20 58Q-34 56 -38 50Z', light, faint(0.8)) + ellipse(0, -46, 61, 18, light) + top + rect(-34, 70, 68, 10, 5, '#E4EDEF') + path('M-14 62H14V72H-14Z', '#E4EDEF') + rect(-44, 92, 88, 10, 5, '#F4F8F9') + rect(-8, 74, 16, 20, 2, '#E4EDEF');
}

// ---- Tarts ----

const crust = (filling) => plate() + circle(0, 3, 84, '#8A5A26', faint(0.3)) + ring(24, 78, (x, y) => circle(x, y, 12, '#D3933F')) + circle(0, 0, 78, '#E3AC5C') + circle(0, 0, 69, filling);
const tartlet = (x, y) => circle(x, y + 3, 40, '#8A5A26', faint(0.3)) + ring(14, 34, (a, b) => circle(x + a, y + b, 9, '#D3933F')) + circle(x, y, 32, '#F8CE55') + ellipse(x + 6, y + 4, 13, 9, '#C9802F', faint(0.55)) + ellipse(x - 10, y - 10, 12, 6, '#FDE69A');
const tarts = {
  tart: crust('#E9B75C') + ring(13, 48, (x, y, t) => at(x, y, path('M-8 -22Q20 -18 20 0Q20 18 -8 22Q6 0 -8 -22Z', '#F6D38A') + stroke('M-6 -20Q18 -16 18 0', '#C9733A', 4), t + 50)) + ring(7, 20, (x, y, t) => at(x, y, path('M-6 -14Q14 -12 14 0Q14 12 -6 14Q4 0 -6 -14Z', '#F9DFA4') + stroke('M-5 -13Q12 -10 12 0', '#C9733A', 3), t + 50)) + circle(0, 0, 8, '#F6D38A'),
  'tart-berry': crust('#FBE9C0') + ring(11, 52, (x, y, t) => strawberry(x, y, t + 90, 0.95)) + ring(6, 22, (x, y, t) => strawberry(x, y, t + 90, 0.9)) + leaf(-4, 2, -40, 26) + leaf(2, 2, -130, 22),
  'tart-lemon': crust('#F7CF3D') + ellipse(-26, -34, 28, 12, '#FCE584', faint(0.8)) + ring(9, 48, (x, y) => circle(x, y + 1, 17, '#E3B76F') + circle(x, y - 1, 15, '#FFFBEF') + circle(x - 3, y - 4, 5, '#E9C286')) + at(0, 0, circle(0, 0, 17, '#F2C230') + circle(0, 0, 14, '#FFF3B8') + times(6, (i) => at(0, 0, path('M0 0L12 -5A13 13 0 0 1 12 5Z', '#FFDD55'), i * 60))),
  tartlets: plate() + tartlet(-40, -26) + tartlet(40, 24) ,
  quiche: crust('#F4CC66') + scatter(12, 58, 4, (x, y, t) => cube(x, y, t, 15, '#D5775B', '#EDA48A')) + scatter(8, 60, 9, (x, y) => ellipse(x, y, 12, 8, '#FBE7A6')) + scatter(8, 60, 14, (x, y) => ellipse(x, y, 9, 6, '#C9802F', faint(0.6))) + scatter(14, 62, 20, speck('#4F8A3C', 8)),
};

// ---- Pastry ----

const croissantShape = path('M-116 40Q-112 -34 -44 -62Q0 -78 44 -62Q112 -34 116 40Q118 56 102 50Q74 18 46 22Q0 34 -46 22Q-74 18 -102 50Q-118 56 -116 40Z', '#C97F30') + [['M-112 34Q-106 -8 -76 -38Q-64 -10 -78 22Q-98 36 -112 34Z', '#E6AC58'], ['M-70 -44Q-54 -58 -34 -64Q-20 -20 -34 18Q-52 20 -66 20Q-56 -12 -70 -44Z', '#EDB765'], ['M-24 -68Q0 -74 24 -68Q34 -20 22 24Q0 30 -22 24Q-34 -20 -24 -68Z', '#F2C172'], ['M70 -44Q54 -58 34 -64Q20 -20 34 18Q52 20 66 20Q56 -12 70 -44Z', '#EDB765'], ['M112 34Q106 -8 76 -38Q64 -10 78 22Q98 36 112 34Z', '#E6AC58']].map(([d, colour]) => path(d, colour)).join('') + stroke('M-90 -10Q-84 -20 -78 -24M-50 -40Q-42 -46 -36 -48M-10 -54Q0 -57 10 -55', '#FBDDA2', 5);
const swirl = (x, y, r) => circle(x, y + 4, r, '#8A5A26', faint(0.3)) + circle(x, y, r, '#D3933F') + stroke(`M${x} ${y}a${r * 0.16} ${r * 0.16} 0 0 1 ${r * 0.3} 0a${r * 0.34} ${r * 0.34} 0 0 1 ${-r * 0.66} 0a${r * 0.52} ${r * 0.52} 0 0 1 ${r * 1.02} 0a${r * 0.7} ${r * 0.7} 0 0 1 ${-r * 1.38} 0`, '#8A4A20', r * 0.1) + path(`M${x - r * 0.6} ${y - r * 0.4}Q${x} ${y - r * 0.95} ${x + r * 0.6} ${y - r * 0.3}Q${x + r * 0.3} ${y + r * 0.1} ${x + r * 0.1} ${y - r * 0.3}Q${x - r * 0.2} ${y + r * 0.2} ${x - r * 0.6} ${y - r * 0.4}Z`, '#FFFBF2', faint(0.9));
const macaron = (x, y, colour, light) => groundShadow(0, 0) + at(x, y, path('M-38 -4Q-38 -34 0 -34Q38 -34 38 -4Z', colour) + ellipse(-10, -20, 14, 6, light) + rect(-41, -7, 82, 10, 5, light) + rect(-37, 1, 74, 9, 4, '#FFF6E6') + rect(-41, 8, 82, 9, 4, light) + path('M-38 15H38Q36 32 0 32Q-36 32 -38 15Z', colour));
const eclair = (x, y, turn) => at(x, y, rect(-88, -22, 176, 56, 27, '#8A5A26', faint(0.28)) + rect(-88, -28, 176, 56, 27, '#D9A055') + rect(-88, 2, 176, 9, 4, '#FFF3DC') + path('M-84 -8Q-84 -32 -60 -32H60Q84 -32 84 -8Q70 4 56 -6Q30 6 4 -5Q-26 6 -52 -5Q-72 4 -84 -8Z', '#4A2415') + stroke('M-60 -22H30', '#7A452E', 6), turn);
const cannolo = (x, y, turn) => at(x, y, rect(-70, -22, 140, 50, 24, '#8A5A26', faint(0.28)) + rect(-66, -26, 132, 52, 22, '#C9853A') + path('M-40 -26Q10 -40 30 26H-4Q-20 -10 -40 -26Z', '#DDA458') + scatter(9, 24, 4, (a, b) => circle(a * 2, b * 0.8, 2.6, '#EDC487')) + [-66, 66].map((k) => circle(k, -8, 17, '#FFFBF2') + circle(k, 10, 15, '#FFFBF2') + scatter(6, 12, 5, (a, b) => circle(k + a, b, 3.4, '#8DB255'))).join(''), turn);
const baklava = (x, y) => at(x, y, path('M-44 0L0 -28 44 0 0 28Z', '#E3A649') + path('M-44 0L0 28V46L-44 18Z', '#B9742E') + path('M44 0L0 28V46L44 18Z', '#CD8A3A') + times(2, (i) => stroke(`M-44 ${6 + i * 6}L0 ${34 + i * 6} 44 ${6 + i * 6}`, '#EFC37E', 2)) + path('M-20 0L0 -13 20 0 0 13Z', '#8DAE4C') + scatter(6, 12, 4, (a, b) => circle(a, b * 0.6, 2.6, '#5F8330')));

const pastry = {
  croissant: plate() + at(0, 8, ellipse(0, 44, 108, 12, '#5B3A1E', faint(0.18)) + croissantShape),
  'pain-chocolat': plate() + ellipse(0, 54, 100, 12, '#5B3A1E', faint(0.18)) + path('M-98 20Q-106 -48 -60 -54H60Q106 -48 98 20Q94 54 64 54H-64Q-94 54 -98 20Z', '#C97F30') + times(4, (i) => path(`M${-84 + i * 44} -46Q${-66 + i * 44} -54 ${-48 + i * 44} -48Q${-38 + i * 44} 0 ${-50 + i * 44} 48H${-80 + i * 44}Q${-70 + i * 44} 0 ${-84 + i * 44} -46Z`, i % 2 ? '#EDB765' : '#E6AC58')) + ellipse(-98, -6, 8, 13, '#4A2415') + ellipse(-96, 24, 7, 11, '#4A2415') + ellipse(98, -6, 8, 13, '#4A2415') + ellipse(96, 24, 7, 11, '#4A2415') + stroke('M-60 -36Q-30 -44 0 -38', '#FBDDA2', 5),
  'cinnamon-roll': plate() + swirl(0, 0, 78),
  brioche: plate() + ellipse(0, 62, 84, 12, '#5B3A1E', faint(0.18)) + path('M-90 4H90L68 60Q0 74 -68 60Z', '#B9742E') + times(7, (i) => path(`M${-84 + i * 25} 6h20l${-3 - (i - 3) * 3} 56h-12Z`, '#D3933F')) + path('M-96 8Q-104 -44 -54 -46Q0 -66 54 -46Q104 -44 96 8Q0 28 -96 8Z', '#E0A04A') + circle(0, -52, 38, '#C97F30') + circle(0, -56, 37, '#EBB25C') + ellipse(-12, -70, 14, 8, '#F9DA9E') + ellipse(-62, -18, 16, 8, '#F4C878'),
  macarons: plate() + macaron(-50, -34, '#E88BA0', '#F5B6C3') + macaron(48, -34, '#A9C97E', '#C9E0A6') + macaron(0, 38, '#B98A63', '#D6AE8B'),
  eclair: plate() + eclair(-6, -34, -8) + eclair(8, 36, -8),
  cannoli: plate() + cannolo(-6, -36, -10) + cannolo(6, 34, -10),
  baklava: plate() + baklava(-48, -34) + baklava(48, -34) + baklava(0, 6) + baklava(-50, 42).replace(' 42)', ' 40)') + baklava(50, 42),
  waffle: plate() + rect(-74, -68, 148, 142, 20, '#B9742E') + rect(-74, -72, 148, 140, 20, '#E6AC55') + times(4, (r) => times(4, (c) => rect(-62 + c * 32, -60 + r * 31, 25, 24, 5, '#C98A35') + rect(-62 + c * 32, -60 + r * 31, 25, 6, 3, '#AF7428'))) + cream(-2, -2, 24) + strawberry(30, 24, 20, 1.1) + berry(-34, 26, 10, '#3A4384') + stroke('M-56 -48Q-20 -30 6 -52T60 -40M-50 50Q-10 34 20 54', '#5A2F1E', 6),
  pancakes: plate() + times(4, (i) => ellipse(0, 44 - i * 20, 84, 30, '#B9742E') + ellipse(0, 38 - i * 20, 84, 30, '#EBB762')) + ellipse(0, -24, 72, 23, '#D9983F') + path('M-50 -30Q-20 -46 20 -40Q64 -34 56 -16Q58 20 50 22Q42 20 42 -2Q20 8 2 0Q0 28 -8 28Q-16 26 -16 0Q-56 -4 -50 -30Z', '#B5651D', faint(0.85)) + rect(-20, -50, 40, 24, 5, '#FBE59A', 'transform="rotate(-6)"') + berry(46, -34, 10, '#3A4384') + berry(58, -22, 10, '#C2314B') + berry(-48, -36, 10, '#3A4384'),
};

// ---- Crêpes ----

const folded = (colour, light, spots) => path('M-88 46Q-96 34 -84 26L34 -74Q92 -34 94 44Q0 82 -88 46Z', '#B9813C') + path('M-84 40Q-92 30 -80 22L34 -76Q90 -38 92 38Q0 74 -84 40Z', colour) + path('M-60 30L36 -58Q74 -28 80 22Q10 46 -60 30Z', light) + scatter(11, 36, 5, (x, y) => ellipse(x + 24, y + 4, 10, 6, spots, faint(0.5)));
const crepe = (extra) => plate() + folded('#E9BE72', '#F6D99D', '#C98A3E') + extra;
const galette = (filling) => plate() + rect(-78, -74, 156, 154, 22, '#5B3A1E', faint(0.25)) + path('M-76 -56Q-80 -78 -56 -78H56Q80 -78 78 -54L74 56Q76 78 52 76H-54Q-78 78 -76 54Z', '#8A5F3A') + circle(0, 0, 52, '#A97A4C') + path('M-76 -60L-30 -34-34 34-76 58ZM76 -60L30 -34 34 34 76 58Z', '#9B6E44') + scatter(18, 72, 6, (x, y) => circle(x, y, 3.4, '#6F4A2A', faint(0.7))) + filling;
const crepes = {
  crepe: crepe(scatter(22, 50, 9, (x, y) => circle(x + 20, y, 2.2, '#FFFDF6')) + rect(4, -14, 34, 24, 5, '#FBE59A', 'transform="rotate(14)"')),
  'crepe-caramel': crepe(stroke('M-50 26L20 -46 -10 36 50 -40 30 40 74 -10', '#B0611B', 7) + stroke('M-50 24L20 -48', '#E09A4E', 2.5) + scatter(12, 44, 12, (x, y) => circle(x + 20, y, 2, '#FFF'))),
  'crepe-choc': crepe(stroke('M-50 26L20 -46 -10 36 50 -40 30 40 74 -10', '#4A2415', 7) + [[-6, 14], [28, -8], [56, 14], [30, 30]].map(([x, y]) => circle(x, y, 14, '#F0D88E') + circle(x, y, 10.5, '#FCF0C4') + ring(3, 4, (a, b) => circle(x + a, y + b, 1.2, '#A98A3E'))).join('')),
  dosa: plate() + at(0, -8, rect(-120, -24, 240, 62, 26, '#5B3A1E', faint(0.22)) + rect(-122, -32, 244, 62, 28, '#C9842F') + path('M-114 -8Q-60 -34 114 -24Q60 -10 -20 -6T-114 -8Z', '#EDBC66') + times(7, (i) => stroke(`M${-92 + i * 30} -24q10 24 0 48`, '#A9662A', 2.6, faint(0.55))) + ellipse(-116, 0, 8, 24, '#A9662A') + ellipse(116, 0, 9, 24, '#8A5A26') + ellipse(116, 0, 6, 18, '#F2C230'), -8) + at(-38, 62, circle(0, 0, 22, '#FFFDF8') + circle(0, 0, 17, '#F7F3E4') + scatter(4, 11, 3, (x, y) => circle(x, y, 2, '#4F8A3C'))) + at(18, 66, circle(0, 0, 22, '#FFFDF8') + circle(0, 0, 17, '#D8602E')),
  galette: galette(scatter(7, 42, 4, (x, y, t) => cube(x, y, t, 18, '#E58E82', '#F5B9AE')) + friedEgg(0, 0, 1)),
  'galette-green': galette(scatter(9, 42, 4, (x, y, t) => frill(x, y, t, 34)) + scatter(5, 34, 9, (x, y) => tomatoHalf(x, y, 11)) + scatter(4, 34, 14, (x, y, t) => at(x, y, path('M-16 6Q-10 -14 6 -11Q20 -6 16 6Q2 12 -16 6Z', '#F4906A') + stroke('M-8 0Q2 -6 10 -1', '#FBC7AE', 3), t))),
};

// ---- Ice cream ----

const scoop = (x, y, colour, light, r = 36) => circle(x, y, r, colour) + ellipse(x - r * 0.3, y - r * 0.35, r * 0.4, r * 0.26, light) + times(5, (i) => circle(x - r + (i + 0.5) * r * 0.4, y + r * 0.72, r * 0.24, colour));
const cup = (stripe, light = '#FFF6EA') => path('M-74 14H74L52 100Q0 112 -52 100Z', light) + times(4, (i) => path(`M${-60 + i * 34} 14h18l${-(i - 1.5) * 6} 90h-13Z`, stripe)) + rect(-80, 8, 160, 16, 8, stripe);
const stem = (inside) => groundShadow(56, 112) + path('M-76 -10H76Q70 52 12 64V98H44Q50 108 40 110H-40Q-50 108 -44 98H-12V64Q-70 52 -76 -10Z', '#E9F2F4') + path('M-66 -6H66Q58 44 0 54Q-58 44 -66 -6Z', inside);
const wafer = (x, y, turn) => at(x, y, rect(-10, -56, 20, 84, 5, '#C98A3E') + rect(-10, -56, 9, 84, 4, '#E6B266') + stroke('M-10 -40H10M-10 -20H10M-10 0H10', '#A9692A', 2), turn);
const iceCream = {
  'ice-cream': groundShadow(60, 112) + wafer(52, -50, 24) + scoop(-36, -14, '#A9C97E', '#CBE2A8') + scoop(36, -14, '#F3A7B4', '#FBD0D7') + scoop(0, -62, '#FFF1D0', '#FFFBEE') + cup('#F08A5D') + scatter(8, 20, 4, (x, y, t) => speck('#7A452E', 8)(x, y - 66, t)),
  'ice-cream-tub': groundShadow(96, 96) + scoop(-60, -26, '#6E3F28', '#93614A', 40) + scoop(0, -40, '#FFF1D0', '#FFFBEE', 42) + scoop(60, -26, '#A9C97E', '#CBE2A8', 40) + path('M-108 0H108L90 84Q0 98 -90 84Z', '#FFF6EA') + path('M-102 26H102L96 56H-96Z', '#F08A5D') + rect(-114, -8, 228, 18, 9, '#E3744A') + circle(0, 42, 20, '#FFF6EA') + scoop(0, 40, '#F3A7B4', '#FBD0D7', 11),
  sorbet: groundShadow(60, 112) + scoop(-36, -14, '#F9CF4B', '#FDE794') + scoop(36, -14, '#E8506A', '#F58DA0') + scoop(0, -60, '#F79A3C', '#FCC483') + cup('#4FA3A5') + leaf(6, -92, -50, 28) + leaf(2, -92, -130, 24) + berry(-30, -52, 9, '#C2314B'),
  sundae: wafer(46, -58, 20) + stem('#E3EDD2') + scoop(-34, -26, '#A9C97E', '#CBE2A8', 34) + scoop(34, -26, '#FFF1D0', '#FFFBEE', 34) + cream(0, -62, 30) + scatter(12, 30, 5, (x, y, t) => cube(x, y * 0.6 - 66, t, 8, '#8DAE4C', '#B4CC7A')) + berry(0, -96, 12),
  'sundae-choc': wafer(46, -58, 20) + stem('#F0D9CC') + scoop(-34, -26, '#6E3F28', '#93614A', 34) + scoop(34, -26, '#8E1F3F', '#B84B68', 34) + cream(0, -62, 30) + stroke('M-28 -62Q-14 -80 0 -62T28 -66', '#4A2415', 7) + berry(-10, -94, 11, '#8E1F2F') + berry(12, -92, 11, '#8E1F2F'),
};

export const sweets = { ...cakes, ...tarts, ...pastry, ...crepes, ...iceCream };
