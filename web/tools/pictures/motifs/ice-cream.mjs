// Ice cream.

import { at, circle, ellipse, groundShadow, path, rect, scatter, stroke, times } from '../draw.mjs';
import { berry, cube, leaf, speck } from '../garnish.mjs';
import { cream } from './cakes.mjs';

const scoop = (x, y, colour, light, r = 36) =>
  circle(x, y, r, colour) +
  ellipse(x - r * 0.3, y - r * 0.35, r * 0.4, r * 0.26, light) +
  times(5, (i) => circle(x - r + (i + 0.5) * r * 0.4, y + r * 0.72, r * 0.24, colour));
const cup = (stripe, light = '#FFF6EA') =>
  path('M-74 14H74L52 100Q0 112 -52 100Z', light) +
  times(4, (i) => path(`M${-60 + i * 34} 14h18l${-(i - 1.5) * 6} 90h-13Z`, stripe)) +
  rect(-80, 8, 160, 16, 8, stripe);
const stem = (inside) =>
  groundShadow(56, 112) +
  path('M-76 -10H76Q70 52 12 64V98H44Q50 108 40 110H-40Q-50 108 -44 98H-12V64Q-70 52 -76 -10Z', '#E9F2F4') +
  path('M-66 -6H66Q58 44 0 54Q-58 44 -66 -6Z', inside);
const wafer = (x, y, turn) =>
  at(
    x,
    y,
    rect(-10, -56, 20, 84, 5, '#C98A3E') +
      rect(-10, -56, 9, 84, 4, '#E6B266') +
      stroke('M-10 -40H10M-10 -20H10M-10 0H10', '#A9692A', 2),
    turn,
  );
export const iceCream = {
  'ice-cream':
    groundShadow(60, 112) +
    wafer(52, -50, 24) +
    scoop(-36, -14, '#A9C97E', '#CBE2A8') +
    scoop(36, -14, '#F3A7B4', '#FBD0D7') +
    scoop(0, -62, '#FFF1D0', '#FFFBEE') +
    cup('#F08A5D') +
    scatter(8, 20, 4, (x, y, t) => speck('#7A452E', 8)(x, y - 66, t)),
  'ice-cream-tub':
    groundShadow(96, 96) +
    scoop(-60, -26, '#6E3F28', '#93614A', 40) +
    scoop(0, -40, '#FFF1D0', '#FFFBEE', 42) +
    scoop(60, -26, '#A9C97E', '#CBE2A8', 40) +
    path('M-108 0H108L90 84Q0 98 -90 84Z', '#FFF6EA') +
    path('M-102 26H102L96 56H-96Z', '#F08A5D') +
    rect(-114, -8, 228, 18, 9, '#E3744A') +
    circle(0, 42, 20, '#FFF6EA') +
    scoop(0, 40, '#F3A7B4', '#FBD0D7', 11),
  sorbet:
    groundShadow(60, 112) +
    scoop(-36, -14, '#F9CF4B', '#FDE794') +
    scoop(36, -14, '#E8506A', '#F58DA0') +
    scoop(0, -60, '#F79A3C', '#FCC483') +
    cup('#4FA3A5') +
    leaf(6, -92, -50, 28) +
    leaf(2, -92, -130, 24) +
    berry(-30, -52, 9, '#C2314B'),
  sundae:
    wafer(46, -58, 20) +
    stem('#E3EDD2') +
    scoop(-34, -26, '#A9C97E', '#CBE2A8', 34) +
    scoop(34, -26, '#FFF1D0', '#FFFBEE', 34) +
    cream(0, -62, 30) +
    scatter(12, 30, 5, (x, y, t) => cube(x, y * 0.6 - 66, t, 8, '#8DAE4C', '#B4CC7A')) +
    berry(0, -96, 12),
  'sundae-choc':
    wafer(46, -58, 20) +
    stem('#F0D9CC') +
    scoop(-34, -26, '#6E3F28', '#93614A', 34) +
    scoop(34, -26, '#8E1F3F', '#B84B68', 34) +
    cream(0, -62, 30) +
    stroke('M-28 -62Q-14 -80 0 -62T28 -66', '#4A2415', 7) +
    berry(-10, -94, 11, '#8E1F2F') +
    berry(12, -92, 11, '#8E1F2F'),
};
