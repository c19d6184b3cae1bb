// Small things that lie on food.

import { at, circle, ellipse, faint, path, rect, stroke } from './draw.mjs';

export const leaf = (x, y, turn, length = 24, colour = '#4F9D45', vein = '#3B7F35') =>
  at(
    x,
    y,
    path(`M0 0Q${length / 2} ${-length * 0.5} ${length} 0Q${length / 2} ${length * 0.5} 0 0Z`, colour) +
      stroke(`M3 0H${length - 5}`, vein, 1.6),
    turn,
  );

export const frill = (x, y, turn, size = 30, colour = '#7DBB4C', vein = '#A9D67A') =>
  at(
    x,
    y,
    path('M-15 4Q-19 -6 -9 -8Q-6 -17 3 -13Q13 -16 14 -6Q21 1 13 7Q9 16 0 12Q-10 16 -15 4Z', colour) +
      stroke('M-9 4Q0 -1 9 -4', vein, 2),
    turn,
    size / 30,
  );

export const tomatoHalf = (x, y, r = 12) =>
  at(
    x,
    y,
    circle(0, 0, r, '#D63B2A') +
      circle(0, 0, r * 0.78, '#F0654B') +
      circle(-r * 0.3, -r * 0.15, r * 0.22, '#FFD08A') +
      circle(r * 0.3, -r * 0.15, r * 0.22, '#FFD08A') +
      circle(0, r * 0.35, r * 0.22, '#FFD08A'),
  );

export const cucumber = (x, y, r = 12) =>
  at(x, y, circle(0, 0, r, '#4C8B3F') + circle(0, 0, r * 0.82, '#D8EDB5') + circle(0, 0, r * 0.4, '#BFDF94'));

export const olive = (x, y, colour = '#3B3440') =>
  at(x, y, circle(0, 0, 7, colour) + circle(0, 0, 2.8, '#C9503A'));

export const onionRing = (x, y, r = 11) =>
  at(
    x,
    y,
    circle(0, 0, r, 'none', 'stroke="#B0528A" stroke-width="2.4"') +
      circle(0, 0, r * 0.6, 'none', 'stroke="#D99BC0" stroke-width="1.8"'),
  );

export const mushroom = (x, y, turn) =>
  at(
    x,
    y,
    path('M-11 0A11 11 0 0 1 11 0Q6 4 4 2L5 12Q0 15 -5 12L-4 2Q-6 4 -11 0Z', '#E9D6BC') +
      stroke('M-8 -1Q0 4 8 -1', '#B79A77', 2),
    turn,
  );

export const prawn = (x, y, turn, scale = 1, colour = '#F58A62') =>
  at(
    x,
    y,
    stroke('M-15 8A18 18 0 1 1 14 12', colour, 13) +
      stroke('M-15 8A18 18 0 1 1 14 12', '#FBC3A6', 3, 'stroke-dasharray="1 8"') +
      path('M12 10l14 2-4 6 2 8-14-8Z', '#E26B45'),
    turn,
    scale,
  );

export const halfEgg = (x, y, turn = 0, scale = 1) =>
  at(
    x,
    y,
    ellipse(0, 0, 19, 24, '#FFFBF2') + circle(0, 3, 11.5, '#F6A928') + circle(-3, 0, 3.6, '#FFD273'),
    turn,
    scale,
  );

export const friedEgg = (x, y, scale = 1) =>
  at(
    x,
    y,
    path(
      'M-34 2Q-40 -20 -18 -27Q-4 -40 14 -30Q36 -28 36 -6Q44 18 22 26Q6 40 -12 30Q-34 28 -34 2Z',
      '#FFFDF6',
    ) +
      circle(0, 0, 14, '#F8A91F') +
      circle(-4, -5, 4, '#FFD98A'),
    0,
    scale,
  );

export const cheeseShaving = (x, y, turn) =>
  at(x, y, path('M-14 -4Q0 -9 14 -3L12 4Q0 -1 -13 4Z', '#FCE6A4'), turn);

export const cube = (x, y, turn, side, colour, light) =>
  at(
    x,
    y,
    rect(-side / 2, -side / 2, side, side, 3, colour) +
      rect(-side / 2, -side / 2, side, side * 0.38, 3, light),
    turn,
  );

export const berry = (x, y, r, colour = '#C2314B') =>
  at(x, y, circle(0, 0, r, colour) + circle(-r * 0.3, -r * 0.35, r * 0.28, '#FFF', faint(0.5)));

export const strawberry = (x, y, turn, scale = 1) =>
  at(
    x,
    y,
    path('M0 16Q-15 4 -12 -7Q0 -14 12 -7Q15 4 0 16Z', '#DE3B45') +
      path('M-11 -8L0 -15 11 -8 4 -6 0 -2 -4 -6Z', '#58A445') +
      circle(-4, 1, 1.4, '#FFD9A0') +
      circle(4, 1, 1.4, '#FFD9A0') +
      circle(0, 7, 1.4, '#FFD9A0'),
    turn,
    scale,
  );

/** A short thick line from (x, y); lines of one colour next to each other are merged when the picture is written. */
function grain(x, y, turn, length, width, colour) {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length].map((d) =>
    String(Math.round(d * 10) / 10),
  );
  return stroke(`M${Math.round(x)} ${Math.round(y)}l${dx} ${dy}`, colour, width);
}

export const sesame = (x, y, turn) => grain(x, y, turn, 3, 3.6, '#FFF1CF');

export const speck =
  (colour, length = 5) =>
  (x, y, turn) =>
    grain(x, y, turn, length - 2, 2.8, colour);

export const rice = (x, y, turn) => grain(x, y, turn, 7, 3.6, '#FFF');
