// One wide picture per restaurant: its table from above, laid with its dishes.

import { at, circle, ellipse, faint, path, rect, stroke } from './draw.mjs';
import { berry, cucumber, frill, leaf, olive, strawberry, tomatoHalf } from './garnish.mjs';
import { lemonSlice } from './crockery.mjs';
import { motifs } from './motifs.mjs';

// ---- Table tops, 800 x 400 ----

const tiled = (ground, width, height, cell) =>
  `<pattern id="t" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${cell}</pattern>` +
  rect(0, 0, 800, 400, 0, ground) +
  rect(0, 0, 800, 400, 0, 'url(#t)');
const wood = (colour, seam) =>
  rect(0, 0, 800, 400, 0, colour) +
  stroke('M0 80H800M0 164H800M0 248H800M0 332H800', seam, 3) +
  stroke('M40 36h90M234 288h70M330 120h100M524 372h80M620 36h90M716 204h60', seam, 2.5, faint(0.5));
const checked = (colour) =>
  tiled(
    '#FFFBF4',
    80,
    80,
    rect(0, 0, 40, 80, 0, colour, faint(0.32)) + rect(0, 20, 80, 40, 0, colour, faint(0.32)),
  );
const marble = (colour, vein) =>
  rect(0, 0, 800, 400, 0, colour) +
  stroke(
    'M-10 90Q140 40 240 130T520 90T820 150M60 420Q180 280 340 330T640 260T830 300M420 -10Q470 80 430 150',
    vein,
    4,
    faint(0.5),
  );
const tiles = (colour, line, star) =>
  tiled(
    colour,
    114,
    114,
    stroke('M57 0V114M0 57H114', line, 3) + path('M57 33L65 49 81 57 65 65 57 81 49 65 33 57 49 49Z', star),
  );
const stripes = (colour, band) => tiled(colour, 96, 96, rect(0, 0, 30, 96, 0, band));
const waves = (colour, crest) =>
  tiled(colour, 80, 60, stroke('M0 30q20 -22 40 0t40 0', crest, 4, faint(0.7)));

// ---- What lies between the dishes ----

const fork =
  rect(-4, -10, 8, 130, 4, '#C9CDD2') +
  path('M-17 -70V-28Q-17 -8 0 -6Q17 -8 17 -28V-70H11V-34H4V-70H-4V-34H-11V-70Z', '#C9CDD2');
const knife = rect(-4, 20, 8, 100, 4, '#C9CDD2') + path('M-6 24V-70Q14 -60 10 24Z', '#DDE1E5');
const chopsticks = rect(-12, -110, 8, 230, 4, '#7A2F26') + rect(6, -110, 8, 230, 4, '#7A2F26');
const cutlery = (turn) => at(250, 330, fork, turn + 90, 0.9) + at(566, 70, knife, turn + 90, 0.9);
const sticks = at(560, 66, chopsticks, 74, 0.9);

const strewn = {
  basil: (x, y, t) => leaf(x, y, t, 40),
  tomato: (x, y) => tomatoHalf(x, y, 20),
  lemon: (x, y) => at(x, y, lemonSlice(26)),
  olive: (x, y) => at(x, y, olive(0, 0), 0, 1.7),
  lettuce: (x, y, t) => frill(x, y, t, 54),
  cucumber: (x, y) => cucumber(x, y, 22),
  berry: (x, y) => berry(x, y, 14),
  blueberry: (x, y) => berry(x, y, 12, '#3A4384'),
  strawberry: (x, y, t) => strawberry(x, y, t, 1.6),
  chilli: (x, y, t) =>
    at(x, y, stroke('M-24 4Q0 -12 26 6', '#D8402E', 11) + stroke('M-24 4L-36 -2', '#4F8A3C', 6), t),
  star: (x, y, t) => at(x, y, stroke('M-20 0H20M0 -20V20M-14 -14L14 14M-14 14L14 -14', '#7A452E', 8), t),
  salt: (x, y) => circle(x, y, 3.4, '#FFF'),
  flour: (x, y) => ellipse(x, y, 26, 15, '#FFF', faint(0.5)),
  sprinkle: (x, y, t) =>
    at(x, y, rect(-9, -3, 18, 6, 3, ['#F08A5D', '#4FA3A5', '#F3A7B4'][Math.abs(Math.round(x)) % 3]), t),
  pea: (x, y) => circle(x, y, 9, '#7FB441') + circle(x - 3, y - 3, 3, '#BFE08C'),
};

/** Four spots that the three dishes leave free. */
const FREE = [
  [66, 60, 20],
  [264, 52, 130],
  [536, 352, 200],
  [740, 56, 160],
];
const strew = (...kinds) =>
  FREE.map(([x, y, turn], i) => strewn[kinds[i % kinds.length]](x, y, turn)).join('');

/** The main dish in the middle, two more cut by the edges. */
const table = (top, between, [left, middle, right]) =>
  top +
  between +
  at(112, 214, motifs[left], 0, 1.05) +
  at(688, 196, motifs[right], 0, 1.05) +
  at(400, 204, motifs[middle], 0, 1.4);

export const heroes = {
  'pizza-palace': table(checked('#D8402E'), strew('basil', 'tomato', 'olive'), [
    'caprese',
    'pizza-basil',
    'pizza-salami',
  ]),
  'burger-dock': table(wood('#3F5C70', '#35495A'), strew('lettuce', 'salt'), [
    'onion-rings',
    'burger-double',
    'wings',
  ]),
  'kumo-ramen-ya': table(wood('#B5584A', '#9C463A'), sticks + strew('star', 'pea'), [
    'dumplings',
    'ramen',
    'nuggets',
  ]),
  'cedre-et-citron': table(tiles('#E9F0E2', '#CBDABF', '#8FB07A'), strew('lemon', 'basil'), [
    'hummus',
    'skewers-lamb',
    'baklava',
  ]),
  'taco-marea': table(stripes('#F6B64A', '#EE7F4B'), strew('chilli'), ['quesadilla', 'tacos', 'juice-berry']),
  'chez-poulette': table(checked('#E0A030'), strew('basil', 'salt'), ['potatoes', 'chicken', 'drumstick']),
  'saigon-petit-port': table(wood('#5F8A6B', '#517A5D'), strew('pea'), [
    'coffee-iced',
    'pho',
    'spring-rolls',
  ]),
  'gelateria-nuvola': table(stripes('#FBE3E6', '#F6CBD2'), strew('strawberry', 'sprinkle', 'blueberry'), [
    'cannoli',
    'ice-cream-tub',
    'brioche',
  ]),
  'la-marmite-du-rocher': table(tiles('#F4E3C8', '#E3CBA3', '#D9774F'), strew('basil', 'olive'), [
    'barbajuan',
    'stew-fish',
    'fougasse',
  ]),
  'bistrot-des-remparts': table(marble('#EFEAE3', '#CFC5B8'), cutlery(8) + strew('salt', 'basil'), [
    'soup-onion',
    'steak',
    'cheese',
  ]),
  'maison-bricelet': table(
    stripes('#E4ECF3', '#F7FAFC'),
    cutlery(8) + strew('strawberry', 'salt', 'blueberry'),
    ['crepe-choc', 'galette', 'crepe'],
  ),
  'trattoria-lupetto': table(wood('#C98F57', '#B57C46'), strew('basil', 'flour'), [
    'lasagne',
    'pasta-tomato',
    'flan',
  ]),
  'le-quai-bleu': table(waves('#8FC3D6', '#B5DAE6'), strew('lemon', 'salt'), [
    'mussels',
    'bouillabaisse',
    'prawns',
  ]),
  'umi-kaze': table(waves('#A8C4D4', '#C3D8E4'), strew('pea'), ['tea', 'sushi-platter', 'mochi']),
  'verde-verde': table(marble('#E4EFDB', '#C3D9B0'), strew('cucumber'), [
    'soup-green',
    'salad',
    'juice-orange',
  ]),
  'tandoor-azur': table(tiles('#F7E0B8', '#E9C98C', '#C9573F'), strew('chilli', 'basil'), [
    'skewers',
    'curry-red',
    'samosa',
  ]),
  'saffron-courtyard': table(tiles('#FBE9C6', '#EFD39A', '#E3A02F'), strew('star', 'pea'), [
    'dosa',
    'curry',
    'curry-green',
  ]),
  'jade-lantern': table(wood('#2F6B57', '#275B4A'), sticks + strew('pea', 'star'), [
    'bao',
    'dumplings',
    'spring-rolls',
  ]),
  'pastificio-girasole': table(marble('#FBF0D9', '#E9D5AA'), strew('basil'), ['gnocchi', 'ravioli', 'penne']),
  'smash-and-salt': table(stripes('#2E2E33', '#37373D'), strew('salt', 'lettuce'), [
    'nuggets',
    'burger',
    'milkshake',
  ]),
  'l-ecaille-d-argent': table(marble('#DCE9EE', '#B9CFD9'), strew('salt'), [
    'prawns',
    'oysters',
    'champagne',
  ]),
  'falafel-corsaire': table(tiles('#DDEBEA', '#B9D5D2', '#4FA3A5'), strew('lemon', 'basil'), [
    'hummus',
    'falafel',
    'fries',
  ]),
  racine: table(wood('#8A6B52', '#785B44'), strew('pea'), ['cake-choc', 'curry', 'tacos-green']),
  'poke-lagune': table(waves('#A9DCD3', '#CBECE6'), strew('pea'), ['mochi', 'poke-prawn', 'lassi']),
  'cantina-tres-lunas': table(stripes('#7A3B5E', '#8C4A70'), strew('chilli'), [
    'flan',
    'fajitas',
    'cocktail',
  ]),
  'socca-et-compagnie': table(checked('#4F8A9A'), strew('olive', 'basil'), ['barbajuan', 'socca', 'fries']),
  'cafe-mistral-rouge': table(marble('#FBE6DE', '#EDC5B6'), strew('berry', 'blueberry', 'salt'), [
    'pancakes',
    'breakfast',
    'avocado-toast',
  ]),
  'fournil-des-moneghetti': table(wood('#D9B48A', '#C79F72'), strew('flour', 'berry', 'flour'), [
    'bread',
    'croissant',
    'tart-berry',
  ]),
};
