// Sushi on slate.

import { at, circle, faint, path, rect, scatter, stroke, times } from '../draw.mjs';
import { leaf } from '../garnish.mjs';

const slate = () =>
  rect(-132, -74, 264, 160, 10, '#5B3A1E', faint(0.13)) +
  rect(-132, -80, 264, 160, 10, '#3B4148') +
  rect(-132, -80, 264, 8, 4, '#565D66');
const nigiri = (x, y, colour, light) =>
  at(
    x,
    y,
    rect(-22, -34, 44, 72, 20, '#F4F0E6') +
      scatter(10, 30, 4, (a, b) => stroke(`M${Math.round(a * 0.6)} ${Math.round(b)}l5 2`, '#FFF', 3)) +
      path('M-24 -30Q-22 -44 0 -44Q22 -44 24 -30V22Q22 36 0 36Q-22 36 -24 22Z', colour) +
      times(4, (i) => stroke(`M-17 ${-24 + i * 15}Q0 ${-32 + i * 15} 17 ${-26 + i * 15}`, light, 4)),
  );
const maki = (x, y, heart) =>
  at(
    x,
    y,
    circle(0, 3, 25, '#14181B', faint(0.5)) +
      circle(0, 0, 25, '#22322B') +
      circle(0, 0, 20.5, '#FBF8F0') +
      heart,
  );
const cucumberHeart = circle(0, 0, 10, '#5B9A3A') + circle(0, 0, 6.4, '#CFE6A3');
const salmonHeart = rect(-10, -9, 12, 18, 4, '#F4804E') + rect(1, -9, 9, 18, 4, '#A9C85B');
const uramaki = (x, y) =>
  at(
    x,
    y,
    circle(0, 3, 26, '#14181B', faint(0.5)) +
      circle(0, 0, 26, '#FBF5E8') +
      scatter(11, 24, 5, (a, b, t) =>
        stroke(`M${Math.round(a)} ${Math.round(b)}l${t > 180 ? 3 : 1} 2`, '#DDB868', 3),
      ) +
      circle(0, 0, 15, '#22322B') +
      circle(0, 0, 12.5, '#FBF8F0') +
      salmonHeart,
  );
const ginger = at(
  0,
  0,
  times(3, (i) =>
    at(
      i * 9,
      i * 3,
      path('M-18 0Q-10 -18 8 -12Q20 -2 10 10Q-8 14 -18 0Z', i % 2 ? '#F7C3B4' : '#FBDACD'),
      i * 30,
    ),
  ),
);
const wasabi = circle(0, 0, 14, '#8DB255') + circle(-4, -4, 6, '#B4D27C');
const slice = (x, y, turn, colour, light) =>
  at(
    x,
    y,
    path('M-20 30Q-26 -10 -8 -34H18Q28 -10 20 30Z', colour) +
      times(3, (i) => stroke(`M-14 ${14 - i * 16}Q2 ${4 - i * 16} 18 ${12 - i * 16}`, light, 4)),
    turn,
  );

export const sushi = {
  nigiri:
    slate() +
    times(4, (i) => nigiri(-84 + i * 54, -6, '#F4804E', '#FBB99A')) +
    at(112, 46, wasabi) +
    at(-20, 60, ginger),
  'nigiri-tuna':
    slate() +
    times(4, (i) => nigiri(-84 + i * 54, -6, '#B8304A', '#D9667B')) +
    at(112, 46, wasabi) +
    at(-20, 60, ginger),
  maki:
    slate() +
    times(3, (r) => times(r === 2 ? 2 : 3, (c) => maki(-76 + c * 58, -42 + r * 52, cucumberHeart))) +
    at(76, 56, ginger) +
    at(104, -50, wasabi),
  'maki-salmon':
    slate() +
    times(2, (r) => times(4, (c) => uramaki(-86 + c * 58, -30 + r * 62))) +
    at(116, -60, wasabi, 0, 0.8),
  sashimi:
    slate() +
    times(3, (i) => slice(-100 + i * 24, -6, 10, '#F4804E', '#FBC1A4')) +
    times(3, (i) => slice(-18 + i * 24, -6, 10, '#B8304A', '#D9667B')) +
    times(3, (i) => slice(62 + i * 24, -6, 10, '#F4DCD3', '#FFF6F0')) +
    leaf(-40, 56, -10, 46, '#4F963C') +
    at(70, 58, ginger) +
    at(112, 56, wasabi),
  'sushi-platter':
    slate() +
    nigiri(-100, -24, '#F4804E', '#FBB99A') +
    nigiri(-50, -24, '#B8304A', '#D9667B') +
    nigiri(0, -24, '#F4DCD3', '#FFF6F0') +
    times(3, (c) => maki(-98 + c * 54, 52, cucumberHeart)) +
    uramaki(56, -40) +
    uramaki(108, -40) +
    uramaki(56, 16) +
    uramaki(108, 16) +
    at(76, 62, ginger) +
    at(118, 62, wasabi, 0, 0.7),
};
