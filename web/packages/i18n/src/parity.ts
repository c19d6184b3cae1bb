import type { Dictionary, Messages } from './messages';

/** Keys whose two texts do not use the same parameters; for each app's own test of its dictionary. */
export function missingParams(messages: Messages<Dictionary>): string[] {
  return Object.keys(messages.en).filter((key) => params(messages.en[key]) !== params(messages.fr[key]));
}

function params(text: string | undefined): string {
  return [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort().join();
}
