const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LARGEST = 1_000;

/** What may be told of a value: switches, small numbers and ids as they are, of everything else only what it is. */
export function shapeOf(value: unknown): boolean | number | string {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Math.abs(value) < LARGEST ? value : 'number';
  if (typeof value === 'string') return ID.test(value) ? value : `text(${String(value.length)})`;
  if (Array.isArray(value)) return `list(${String(value.length)})`;
  return value === null || value === undefined ? 'nothing' : typeof value;
}
