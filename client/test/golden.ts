import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../contracts/live/golden');

export function golden(name: string): string {
  return readFileSync(join(FOLDER, `${name}.json`), 'utf8');
}

export function goldenNames(prefix: string): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(prefix) && file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''));
}
