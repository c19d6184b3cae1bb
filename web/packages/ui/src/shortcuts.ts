import { useEffect, useEffectEvent } from 'react';

/** Keys to actions. `g d` is g, then d within a second. Nothing fires while the user types or holds a modifier. */
export type Shortcuts = Record<string, () => void>;

const SEQUENCE_MS = 1000;

export function useShortcuts(shortcuts: Shortcuts): void {
  const run = useEffectEvent((keys: string) => {
    const action = Object.hasOwn(shortcuts, keys) ? shortcuts[keys] : undefined;
    action?.();
    return action !== undefined;
  });
  useEffect(() => {
    let first: { key: string; at: number } | undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const sequence =
        first !== undefined && event.timeStamp - first.at < SEQUENCE_MS
          ? `${first.key} ${event.key}`
          : undefined;
      if ((sequence !== undefined && run(sequence)) || run(event.key)) {
        event.preventDefault();
        first = undefined;
      } else {
        first = { key: event.key, at: event.timeStamp };
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
