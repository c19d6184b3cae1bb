// Soups and broths.

import { bowl, limeSlice } from '../crockery.mjs';
import { at, circle, ellipse, faint, path, rect, scatter, stroke, times } from '../draw.mjs';
import { cube, frill, halfEgg, leaf, mushroom, speck } from '../garnish.mjs';

const spoonLight = ellipse(-36, -46, 26, 10, '#FFF', 'opacity=".22" transform="rotate(-30 -36 -46)"');
const soup = (colour, topping, crock = '#F4EADB', inside = '#E0D0B8') =>
  bowl(colour, crock, inside) + spoonLight + topping;
export const strands = (colour, light) =>
  times(6, (i) =>
    stroke(
      `M-78 ${10 + i * 10}Q-30 ${-14 + i * 12} 8 ${12 + i * 9}T78 ${6 + i * 8}`,
      i % 2 ? colour : light,
      6,
    ),
  );
const ramen = (broth, meat, oil, corner = halfEgg(38, -38, 25, 1.1)) =>
  bowl(broth, '#B5382B', '#8E2A20') +
  strands('#EFC567', '#F9DE95') +
  oil +
  meat +
  corner +
  rect(-12, -88, 44, 40, 3, '#22382C', 'transform="rotate(12)"') +
  scatter(9, 30, 5, (x, y) => circle(x + 12, y + 44, 5, 'none', 'stroke="#6FAE46" stroke-width="3"'));
const porkSlice = (x, y) =>
  circle(x, y, 29, '#A9694B') +
  circle(x, y, 26, '#DFA98A') +
  path(`M${x - 18} ${y - 4}q10 -18 20 -2t16 2q-4 18 -20 16q-14 -4 -16 -16Z`, '#F6D9C4');

export const soups = {
  ramen: ramen('#D9A35E', porkSlice(-42, -22) + porkSlice(-24, 24), ''),
  'ramen-spicy': ramen(
    '#C8552F',
    scatter(22, 26, 6, (x, y) => circle(x - 34, y, 6, '#8A4630')) +
      scatter(12, 20, 9, (x, y) => circle(x - 40, y + 42, 5, '#F6CB45')),
    scatter(10, 80, 3, (x, y) => circle(x, y, 4, '#E98340')),
  ),
  'ramen-green': ramen(
    '#C9A868',
    [
      [-46, -24],
      [-26, 16],
    ]
      .map(
        ([x, y]) => rect(x - 20, y - 16, 40, 32, 4, '#FBF2DC') + rect(x - 20, y - 16, 40, 10, 4, '#E9CE9B'),
      )
      .join('') +
      frill(-10, -52, 10, 44, '#4F963C') +
      mushroom(16, -4, 20) +
      mushroom(-62, 26, -30),
    '',
    frill(42, -36, 60, 52, '#5DA545') + mushroom(52, -14, 40),
  ),
  pho:
    bowl('#C8874A', '#F2F0EA', '#D9D5CB') +
    strands('#FBF3E2', '#FFFFFF') +
    [
      [-40, -34, 10],
      [-6, -50, -8],
      [-30, 0, 30],
    ]
      .map(([x, y, t]) =>
        at(
          x,
          y,
          path('M-30 2Q-20 -20 6 -17Q30 -14 27 6Q8 18 -30 2Z', '#A7644B') +
            stroke('M-18 0Q0 -8 18 1', '#CF9378', 3),
          t,
        ),
      )
      .join('') +
    scatter(7, 28, 3, (x, y, t) => frill(x + 44, y - 22, t, 26, '#4F963C')) +
    at(48, 34, limeSlice(19)) +
    scatter(5, 40, 8, (x, y) => circle(x - 10, y + 46, 7, 'none', 'stroke="#D8402E" stroke-width="3.4"')),
  soup: soup(
    '#E8B04A',
    scatter(7, 64, 5, (x, y) => circle(x, y, 11, '#E77F30') + circle(x, y, 5, '#F4A35A')) +
      scatter(7, 62, 12, (x, y, t) =>
        at(x, y, path('M-16 -5Q0 -13 16 -4Q12 8 -4 8Q-18 6 -16 -5Z', '#F5E2C4'), t),
      ) +
      scatter(16, 72, 8, speck('#4F8A3C', 7)),
  ),
  'soup-green': soup(
    '#7FA945',
    stroke('M-44 8A44 40 0 1 1 20 40A26 24 0 1 1 10 -8', '#F3F3DC', 7) +
      scatter(6, 56, 7, (x, y, t) => leaf(x, y, t, 20, '#3F7D36', '#2F6329')) +
      scatter(8, 66, 3, (x, y) => circle(x, y, 5, '#B6D36D')),
  ),
  'soup-red': soup(
    '#CC4A2B',
    stroke('M-40 -16Q-14 -36 4 -14T44 -18', '#F8E6C8', 8) +
      scatter(7, 52, 8, (x, y, t) => cube(x, y + 8, t, 19, '#C98B45', '#E6B873')) +
      scatter(8, 70, 5, (x, y) => circle(x, y, 4, '#F0813F')) +
      leaf(-6, 10, -30, 28),
  ),
  'soup-miso': soup(
    '#C99552',
    scatter(7, 58, 4, (x, y, t) => cube(x, y, t, 22, '#F7EBD2', '#FFFBF0')) +
      scatter(6, 60, 9, (x, y, t) =>
        at(x, y, path('M-18 -4Q-6 -14 4 -4T20 -2Q8 10 -4 6T-18 -4Z', '#2F5A3C'), t),
      ) +
      scatter(12, 70, 14, (x, y) => circle(x, y, 4.6, 'none', 'stroke="#6FAE46" stroke-width="2.8"')),
    '#2B2B2F',
    '#8E2A20',
  ),
  'soup-onion': soup(
    '#8A5327',
    circle(0, 0, 76, '#E9B654') +
      scatter(10, 58, 3, (x, y) => ellipse(x, y, 21, 15, '#F8D982')) +
      scatter(11, 62, 8, (x, y) => ellipse(x, y, 8, 5, '#B96F29', faint(0.6))) +
      scatter(6, 50, 14, (x, y, t) => leaf(x, y, t, 13)),
    '#7A4B33',
    '#5E3826',
  ),
};
