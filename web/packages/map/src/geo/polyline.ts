import type { Point } from '@foodieexpress/client';

/**
 * Decodes Google's polyline encoding at precision 5.
 * Source: "Encoded Polyline Algorithm Format", Google Maps Platform documentation.
 */
export function decodePolyline(text: string): Point[] {
  const points: Point[] = [];
  let index = 0;
  let lat = 0;
  let lng = 0;
  const nextDelta = (): number => {
    let value = 0;
    let shift = 0;
    let chunk: number;
    do {
      if (index >= text.length) throw new RangeError('polyline ends in the middle of a number');
      chunk = text.charCodeAt(index++) - 63;
      value |= (chunk & 0x1f) << shift;
      shift += 5;
    } while (chunk >= 0x20);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (index < text.length) {
    lat += nextDelta();
    lng += nextDelta();
    points.push({ lat: lat / 1e5, lng: lng / 1e5 });
  }
  return points;
}
