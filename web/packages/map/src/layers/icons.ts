/** Small drawings for map markers, which live outside React. 24 × 24, stroked in the current colour. */
const DRAWINGS = {
  restaurant: '<path d="M7 3v7a3 3 0 0 0 3 3V3M10 13v8M4.5 3v5.5M17 13.5V21M17 13.5h-2.5V8c0-3 1-5 2.5-5Z"/>',
  home: '<path d="m3.5 11 8.5-7 8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20"/>',
  scooter:
    '<circle cx="5.5" cy="17.5" r="2.5"/><circle cx="18.5" cy="17.5" r="2.5"/><path d="M14 5h3l1.8 10M8 17.5h8c0-3.5 1-5.5 2.5-6.5M8 17.5c0-2.5-1.5-4-4.5-4V11H10l2 4"/>',
  bike: '<circle cx="5.5" cy="16.5" r="3.5"/><circle cx="18.5" cy="16.5" r="3.5"/><path d="m5.5 16.5 4-8h6l3 8M9.5 8.5l3 8h-7M8 6h3M15.5 8.5V5H18"/>',
  car: '<path d="M4 16v-4l2-5.5h12l2 5.5v4M3 16h18v2H3zM4 12h16M7 14.5h.01M17 14.5h.01"/>',
  foot: '<circle cx="13" cy="4.5" r="1.8"/><path d="m8 21 3-6-1-6 4 1.5 3 2M11 15l4 2 1 4M10 9l-3 3"/>',
} as const;

export type IconName = keyof typeof DRAWINGS;

export function icon(name: IconName): string {
  return `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${DRAWINGS[name]}</svg>`;
}

export function vehicleIcon(vehicle: string): string {
  const name = vehicle.toLowerCase();
  return icon(
    name === 'bike' || name === 'bicycle' ? 'bike' : name === 'car' || name === 'foot' ? name : 'scooter',
  );
}

export const HEADING =
  '<svg viewBox="0 0 70 70" aria-hidden="true"><path fill="currentColor" d="M35 1 44 15.5a21 21 0 0 0-18 0Z"/></svg>';

export const PIN =
  '<svg viewBox="0 0 44 54" aria-hidden="true"><path d="M22 53c9-10 20-19 20-31A20 20 0 0 0 2 22c0 12 11 21 20 31Z" fill="#FF6B35" stroke="#fff" stroke-width="2.5"/><circle cx="22" cy="22" r="7" fill="#1C1917"/></svg>';
