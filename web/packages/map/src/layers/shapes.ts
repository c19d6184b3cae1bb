import type { Map as MapLibreMap } from 'maplibre-gl';

export const ARROW = 'heading-arrow';
export const DISC = 'round-mark';
const SIZE = 64;
/** Distance in pixels over which the field falls from inside to outside. */
const REACH = 8;

const OUTLINE: [number, number][] = [
  [32, 10],
  [50, 52],
  [32, 43],
  [14, 52],
];

/** The arrow of a rider, pointing north. */
export function addArrow(map: MapLibreMap): void {
  addShape(map, ARROW, (x, y) => distanceTo(OUTLINE, x, y));
}

/** The round mark of a restaurant. As a symbol, unlike a circle layer, it keeps names from being drawn over it. */
export function addDisc(map: MapLibreMap): void {
  addShape(map, DISC, (x, y) => Math.hypot(x - SIZE / 2, y - SIZE / 2) - SIZE * 0.32);
}

/** A shape as a signed distance field, so that one image takes every colour and a halo; 192 is the edge. */
function addShape(map: MapLibreMap, name: string, distance: (x: number, y: number) => number): void {
  if (map.hasImage(name)) return;
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      data[(y * SIZE + x) * 4 + 3] = 192 - (distance(x + 0.5, y + 0.5) / REACH) * 64;
    }
  }
  map.addImage(name, { width: SIZE, height: SIZE, data }, { sdf: true, pixelRatio: 2 });
}

/** Negative inside. */
function distanceTo(outline: [number, number][], x: number, y: number): number {
  let nearest = Infinity;
  let inside = false;
  for (const [index, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const share = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside ? -nearest : nearest;
}
