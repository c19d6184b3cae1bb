import { useEffect, useState } from 'react';

export function useMedia(text: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(text).matches);
  useEffect(() => {
    const query = matchMedia(text);
    const changed = () => setMatches(query.matches);
    changed();
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [text]);
  return matches;
}

export function useReducedMotion(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

/** Wide enough for columns side by side. */
export function useWide(): boolean {
  return useMedia('(min-width: 900px)');
}
