import type { CodeTarget } from '@foodieexpress/client';

/** One field for both: what has an @ is an address, the rest a number. */
export function targetOf(typed: string): CodeTarget {
  const text = typed.trim();
  return text.includes('@') ? { email: text } : { phone: text };
}
