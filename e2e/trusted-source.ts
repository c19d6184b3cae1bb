import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The header of the city's own guests, who sign up more often than one address may. The city keeps the word in the folder
 * FOODIE_DATA_DIR; without it, only few people can be made.
 */
export function trustedSource(): Record<string, string> {
  const data = process.env.FOODIE_DATA_DIR;
  if (data === undefined) return {};
  return { 'X-Foodie-Source-Token': readFileSync(join(data, 'source-token'), 'utf8').trim() };
}
