// Drawing primitives. All return SVG text; coordinates are pixels around the middle of the dish, y grows downwards.

/** A tenth of a pixel matters in small numbers only. */
const short = (number) => String(Math.abs(number) < 10 ? Math.round(number * 10) / 10 : Math.round(number));

export const circle = (x, y, r, fill, more = '') =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${fill}"${more && ' ' + more}/>`;

export const ellipse = (x, y, rx, ry, fill, more = '') =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"${more && ' ' + more}/>`;

export const rect = (x, y, width, height, r, fill, more = '') =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"` +
  `${r ? ` rx="${short(r)}"` : ''} fill="${fill}"${more && ' ' + more}/>`;

export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}"${more && ' ' + more}/>`;

/** An open line; the picture's root element gives all lines round ends and joins. */
export const stroke = (d, colour, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"${more && ' ' + more}/>`;

/** Moves, turns (degrees) and scales a drawing. */
export const at = (x, y, drawing, turn = 0, scale = 1) =>
  `<g transform="translate(${short(x)} ${short(y)})` +
  `${turn ? ` rotate(${Math.round(turn)})` : ''}${scale !== 1 ? ` scale(${scale})` : ''}">${drawing}</g>`;

export const faint = (opacity) => `opacity="${opacity}"`;

/** Repeatable random numbers in [0, 1): the same seed draws the same picture. Mulberry32. */
export function random(seed) {
  let state = seed * 2654435761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Strews `count` drawings over a disc so that they keep apart; `draw(x, y, turn, i)`. */
export function scatter(count, radius, seed, draw) {
  const next = random(seed);
  const placed = [];
  for (let i = 0; i < count; i++) {
    let best,
      bestGap = -1;
    for (let tries = 0; tries < 8; tries++) {
      const angle = next() * 2 * Math.PI;
      const distance = Math.sqrt(next()) * radius;
      const spot = { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
      const gap = Math.min(...placed.map((other) => Math.hypot(other.x - spot.x, other.y - spot.y)), 1e9);
      if (gap > bestGap) [best, bestGap] = [spot, gap];
    }
    placed.push(best);
  }
  return placed.map(({ x, y }, i) => draw(x, y, next() * 360, i)).join('');
}

/** Places `count` drawings on a circle; `draw(x, y, turn, i)`, where turn points outwards. */
export function ring(count, radius, draw, start = 0) {
  let drawing = '';
  for (let i = 0; i < count; i++) {
    const turn = start + (i * 360) / count;
    const angle = (turn * Math.PI) / 180;
    drawing += draw(Math.cos(angle) * radius, Math.sin(angle) * radius, turn, i);
  }
  return drawing;
}

/** Repeats `draw(i)`. */
export const times = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('');

export const shadow = (r, y = 7) => circle(0, y, r, '#5B3A1E', faint(0.13));

export const groundShadow = (width, y) => ellipse(0, y, width, 9, '#5B3A1E', faint(0.16));
