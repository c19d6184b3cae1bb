// Shortens SVG text: drawings that occur several times are written once and referred to.

const INNERMOST_GROUP = /<g transform="([^"]*)">((?:(?!<\/?g[ >]).)*)<\/g>/gs;
const SINGLE_SHAPE = /^<(\w+) ((?:(?!transform=)[^<>])*)\/>$/;
const WORTH_SHARING = 70;

/** Returns the drawing with `<use>` in place of repetitions; it renders the same. */
export function compact(drawing) {
  const shared = new Map();
  let text = mergeDots(mergeLines(drawing));
  for (let before = ''; before !== text;) {
    before = text;
    text = shareOnce(text, shared);
  }
  const definitions = [...shared].map(([content, id]) => `<g id="${id}">${content}</g>`).join('');
  return tidy((definitions && `<defs>${definitions}</defs>`) + text);
}

/** Neighbouring lines of one colour and width become one path. */
function mergeLines(text) {
  return text.replace(/(?:<path d="[^"]*" fill="none" stroke[^<>]*\/>){2,}/g, (run) => {
    const merged = [];
    for (const [, d, style] of run.matchAll(/<path d="([^"]*)" (fill="none" [^<>]*)\/>/g)) {
      const last = merged.at(-1);
      if (last?.style === style && !style.includes('transform')) last.d += d;
      else merged.push({ d, style });
    }
    return merged.map(({ d, style }) => `<path d="${d}" ${style}/>`).join('');
  });
}

/** Neighbouring spots of one colour and size become the dots, or round dashes, of one line. */
function mergeDots(text) {
  return text.replace(/(?:<(?:circle|ellipse) [^<>]*\/>){2,}/g, (run) => {
    const merged = [];
    for (const [shape, attributes] of run.matchAll(/<\w+ ([^<>]*)\/>/g)) {
      const dot = dotOf(shape, attributes);
      if (dot.style && merged.at(-1)?.[0].style === dot.style) merged.at(-1).push(dot);
      else merged.push([dot]);
    }
    return merged.map(writeDots).join('');
  });
}

/** A spot as the beginning of a line: where it starts, how long and wide it is. No style if it must stay as it is. */
function dotOf(shape, attributes) {
  const match = /^cx="(.*?)" cy="(.*?)" r(?:x="(.*?)" ry)?="(.*?)" fill="(.*?)"(.*)$/.exec(attributes);
  const [, x, y, rx, ry, fill, more] = match;
  const length = rx === undefined ? 0 : 2 * (rx - ry);
  const keeps = fill === 'none' || more.includes('transform') || length < 0;
  const d = `M${Math.round((x - length / 2) * 10) / 10} ${y}h${Math.round(length * 10) / 10}`;
  return { shape, d, style: keeps ? null : `stroke="${fill}" stroke-width="${ry * 2}"${more} ${length}` };
}

function writeDots(dots) {
  if (dots.length === 1) return dots[0].shape;
  const style = dots[0].style.replace(/ \S+$/, '');
  return `<path d="${dots.map(({ d }) => d).join('')}" ${style}/>`;
}

function shareOnce(text, shared) {
  const counts = new Map();
  for (const [, , content] of text.matchAll(INNERMOST_GROUP))
    counts.set(content, (counts.get(content) ?? 0) + 1);
  return text.replace(INNERMOST_GROUP, (_, transform, content) => {
    const seen = shared.has(content) || (counts.get(content) > 1 && content.length > WORTH_SHARING);
    if (seen) {
      if (!shared.has(content)) shared.set(content, `s${shared.size}`);
      return `<use href="#${shared.get(content)}" transform="${transform}"/>`;
    }
    const single = SINGLE_SHAPE.exec(content);
    return single
      ? `<${single[1]} ${single[2]} transform="${transform}"/>`
      : `<G transform="${transform}">${content}</G>`;
  });
}

function tidy(text) {
  return (
    text
      // Groups that stay groups are written in capitals during the search, so that their parents become innermost.
      .replaceAll('<G ', '<g ')
      .replaceAll('</G>', '</g>')
      // "0.5" and ".5" are the same number; not in paths, where a dot may end the number before it.
      .replace(/="0\.(\d)/g, '=".$1')
      .replace(/(<use href="#\w+") transform="translate\((\S+) (\S+)\)"/g, '$1 x="$2" y="$3"')
  );
}
