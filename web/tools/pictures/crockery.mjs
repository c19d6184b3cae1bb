// What food lies on and in.

import { circle, ellipse, faint, path, rect, shadow, stroke, times } from './draw.mjs';

export const plate = (colour = '#FFFDF8', rim = '#EFE6D8') =>
  shadow(112) + circle(0, 0, 112, colour) + circle(0, 0, 84, 'none', `stroke="${rim}" stroke-width="3"`);

/** A bowl from above, filled with `filling`. */
export const bowl = (filling, colour = '#3D5A6C', inside = '#2F4858') =>
  shadow(106) + circle(0, 0, 106, colour) + circle(0, 0, 96, inside) + circle(0, 2, 91, filling);

export const board = (colour = '#C98F57', grain = '#B57C46') =>
  rect(-128, -78, 256, 170, 26, '#5B3A1E', faint(0.13)) +
  rect(-128, -85, 256, 170, 26, colour) +
  times(4, (i) => stroke(`M-108 ${-52 + i * 35}h${180 - (i % 2) * 50}`, grain, 2.5, faint(0.6)));

export const pan = (filling, colour = '#3A3A3C') =>
  rect(80, -13, 78, 26, 13, colour) +
  shadow(104) +
  circle(0, 0, 104, colour) +
  circle(0, 0, 93, '#2A2A2C') +
  circle(0, 1, 89, filling);

export const dish = (filling, colour = '#C65D3B') =>
  rect(-124, -70, 248, 156, 34, '#5B3A1E', faint(0.13)) +
  rect(-124, -80, 248, 160, 34, colour) +
  rect(-111, -67, 222, 134, 24, filling);

export const basket = () =>
  shadow(110) +
  circle(0, 0, 110, '#D9A866') +
  circle(0, 0, 110, 'none', 'stroke="#B9854A" stroke-width="4"') +
  circle(0, 0, 96, '#F0D3A0') +
  times(7, (i) => stroke(`M${-72 + i * 24} -62v124`, '#E2BD80', 4));

export const paperCone = () =>
  path('M-62 -18L62 -18 30 112Q0 122 -30 112Z', '#F7EBD8') +
  path('M62 -18L30 112Q15 117 0 118L20 -18Z', '#E9D8BD') +
  times(4, (i) => stroke(`M${-40 + i * 9} ${10 + i * 22}l${62 - i * 8} 0`, '#E57B4B', 4, faint(0.55)));

/** A slice of citrus fruit: rind, pith, and flesh in six segments. */
export const citrusSlice = (r, rind, pith, flesh) =>
  circle(0, 0, r, rind) +
  circle(0, 0, r * 0.86, pith) +
  circle(0, 0, r * 0.72, flesh) +
  stroke(
    `M${-r * 0.7} 0H${r * 0.7}M${-r * 0.35} ${-r * 0.6}L${r * 0.35} ${r * 0.6}M${-r * 0.35} ${r * 0.6}L${r * 0.35} ${-r * 0.6}`.replace(
      /(\.\d)\d+/g,
      '$1',
    ),
    pith,
    r > 22 ? 3 : 2.4,
  );

export const lemonSlice = (r = 20) => citrusSlice(r, '#F2C230', '#FFF3B8', '#FFDD55');

export const orangeSlice = (r) => citrusSlice(r, '#F28C28', '#FFE0A8', '#F9A63A');

export const limeSlice = (r) => citrusSlice(r, '#5B9A3A', '#EAF4CB', '#A9CF62');

const wedge = (rind, flesh) =>
  path('M-22 0A22 22 0 0 0 22 0Z', rind) + path('M-17 1A17 17 0 0 0 17 1Z', flesh);

export const lemonWedge = () => wedge('#F2C230', '#FFE784');

export const limeWedge = () => wedge('#6DA33A', '#CFE38B');

export const dipPot = (sauce) =>
  circle(0, 3, 27, '#5B3A1E', faint(0.14)) +
  circle(0, 0, 27, '#FFFDF8') +
  circle(0, 0, 21, sauce) +
  ellipse(-6, -7, 7, 4, '#FFF', faint(0.35));
