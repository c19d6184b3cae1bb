// Builds all apps into web/dist and prints what each weighs. `--record` also keeps the figures in bench/results.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const WEB = join(import.meta.dirname, '..');
const DIST = join(WEB, 'dist');
const APPS = ['home', 'customer', 'restaurant', 'rider', 'admin'];

rmSync(DIST, { recursive: true, force: true });
for (const app of APPS) {
  await build({ configFile: join(WEB, 'apps', app, 'vite.config.ts'), logLevel: 'warn' });
}

const results = {};
for (const app of APPS) {
  const folder = app === 'home' ? DIST : join(DIST, app);
  const manifestFile = join(folder, '.vite', 'manifest.json');
  results[app] = weigh(folder, JSON.parse(readFileSync(manifestFile, 'utf8')));
  rmSync(dirname(manifestFile), { recursive: true });
}
console.table(results);

if (process.argv.includes('--record')) {
  const file = join(WEB, '..', 'bench', 'results', 'web.json');
  mkdirSync(dirname(file), { recursive: true });
  const record = { command: 'npm run build -- --record', unit: 'bytes after gzip', apps: results };
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

/** What the first page needs before it can show anything, the map, and all scripts and styles together. */
function weigh(folder, manifest) {
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  const first = reach(manifest, entry);
  const all = new Set(Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]));
  const map = Object.values(manifest).find((chunk) => chunk.src?.endsWith('map/src/engine.ts'));
  return {
    firstScript: total(folder, first, '.js'),
    firstStyle: total(folder, first, '.css'),
    map: map === undefined ? 0 : total(folder, [map.file], '.js'),
    allScript: total(folder, all, '.js'),
  };
}

function reach(manifest, chunk, seen = new Set()) {
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const name of chunk.imports ?? [])
    if (!seen.has(manifest[name].file)) reach(manifest, manifest[name], seen);
  return seen;
}

function total(folder, files, ending) {
  return [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}
