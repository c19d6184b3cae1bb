// Draws the pictures of the demo catalogue: one per motif and tint, one hero per restaurant.
//
//   node web/tools/pictures.mjs            write web/public/pictures/*.svg
//   node web/tools/pictures.mjs --sheet F  write an HTML contact sheet to F as well
//
// Deterministic: the same sources give the same bytes.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compact } from './pictures/compact.mjs';
import { at, circle, rect } from './pictures/draw.mjs';
import { heroes } from './pictures/heroes.mjs';
import { motifs } from './pictures/motifs.mjs';

const OUT = fileURLToPath(new URL('../public/pictures/', import.meta.url));
const MAX_BYTES = 6000;

/** Ground and disc behind the dish. */
const TINTS = {
  apricot: ['#FFEBDB', '#FFD9BD'],
  sage: ['#E9F1DF', '#D3E3C2'],
  sky: ['#E1EEF4', '#C6DDE9'],
};

/** Every line in a picture ends and bends round. */
const root = (width, height, drawing) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>\n`;

function picture(drawing, [ground, disc]) {
  return root(
    400,
    300,
    rect(0, 0, 400, 300, 0, ground) + circle(200, 150, 140, disc) + compact(at(200, 150, drawing)),
  );
}

function drawAll() {
  const files = new Map();
  for (const [motif, drawing] of Object.entries(motifs)) {
    for (const [tint, colours] of Object.entries(TINTS)) {
      files.set(`${motif}-${tint}.svg`, picture(drawing, colours));
    }
  }
  for (const [slug, drawing] of Object.entries(heroes)) {
    files.set(`hero-${slug}.svg`, root(800, 400, compact(drawing)));
  }
  return files;
}

function write(files) {
  mkdirSync(OUT, { recursive: true });
  for (const name of readdirSync(OUT)) {
    if (name.endsWith('.svg') && !files.has(name)) rmSync(OUT + name);
  }
  for (const [name, svg] of files) {
    if (Buffer.byteLength(svg) >= MAX_BYTES) {
      console.error(`${name}: ${Buffer.byteLength(svg)} bytes, limit ${MAX_BYTES}`);
      process.exitCode = 1;
    }
    writeFileSync(OUT + name, svg);
  }
}

function contactSheet(names) {
  const figure = (name) =>
    `<figure><img src="file://${OUT}${name}"><figcaption>${name.replace('.svg', '')}</figcaption></figure>`;
  return `<!doctype html><meta charset="utf-8"><style>body{margin:8px;display:grid;grid-template-columns:repeat(8,1fr);gap:6px;
font:10px sans-serif}figure{margin:0}img{width:100%;border-radius:8px}.wide{grid-column:span 2}</style>${names.map(figure).join('')}`;
}

const files = drawAll();
write(files);
const bytes = [...files.values()].reduce((sum, svg) => sum + Buffer.byteLength(svg), 0);
console.log(
  `${Object.keys(motifs).length} motifs, ${Object.keys(heroes).length} heroes, ${files.size} files, ${bytes} bytes`,
);

const [option, sheet] = process.argv.slice(2);
if (option === '--sheet') {
  const tints = Object.keys(TINTS);
  const dishes = Object.keys(motifs).map((motif, i) => `${motif}-${tints[i % tints.length]}.svg`);
  writeFileSync(sheet, contactSheet(dishes));
}
