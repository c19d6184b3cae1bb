import type { Map as MapLibreMap } from 'maplibre-gl';

export const ARROW = 'heading-arrow';
const SIZE = 64;
/** Distance in pixels over which the field falls from inside to outside. */
const REACH = 8;

/**
 * The arrow as a signed distance field, so that one image takes every colour and a halo. Distances are measured
 * to the outline's segments; 192 is the edge, as the renderer expects.
 */
export function addArrow(map: MapLibreMap): void {
  if (map.hasImage(ARROW)) return;
  const outline: [number, number][] = [
    [32, 10],
    [50, 52],
    [32, 43],
    [14, 52],
  ];
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const distance = distanceTo(outline, x + 0.5, y + 0.5);
      data[(y * SIZE + x) * 4 + 3] = 192 - (distance / REACH) * 64;
    }
  }
  map.addImage(ARROW, { width: SIZE, height: SIZE, data }, { sdf: true, pixelRatio: 2 });
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
