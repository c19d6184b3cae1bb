import type { KeyboardEvent, PointerEvent } from 'react';

/** Where a key leads from the point that is read; undefined for any other key. */
export function moved(event: KeyboardEvent, now: number, last: number): number | undefined {
  const ways: Record<string, number> = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    PageDown: now - 10,
    PageUp: now + 10,
    Home: 0,
    End: last,
  };
  const next = ways[event.key];
  if (next === undefined || last < 0) return undefined;
  event.preventDefault();
  return Math.min(last, Math.max(0, next));
}

/** The point nearest to the pointer. */
export function pointed(event: PointerEvent<HTMLElement>, count: number): number | undefined {
  const box = event.currentTarget.getBoundingClientRect();
  if (count === 0 || box.width === 0) return undefined;
  const share = (event.clientX - box.left) / box.width;
  return Math.min(count - 1, Math.max(0, Math.round(share * (count - 1))));
}
