/** Round numbers from 0 to no less than the largest value, three or four steps of them. */
export function steps(largest: number): number[] {
  if (!(largest > 0)) return [0, 1];
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? largest;
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Which of so many labels to write, so that none runs into the next. */
export function spaced(count: number, room: number): number[] {
  const every = Math.max(1, Math.ceil(count / Math.max(1, room)));
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every);
}

/** The points of a line in a square of 100 by 100; where a value is missing the line is broken. */
export function lines(values: readonly (number | undefined)[], top: number): string[] {
  const found: string[][] = [[]];
  values.forEach((value, index) => {
    if (value === undefined) {
      found.push([]);
      return;
    }
    const x = values.length < 2 ? 50 : (index / (values.length - 1)) * 100;
    found.at(-1)?.push(`${x.toFixed(2)},${(100 - (value / top) * 100).toFixed(2)}`);
  });
  return found.filter((line) => line.length > 0).map((line) => line.join(' '));
}
