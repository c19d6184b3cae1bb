/** Joins class names; CSS modules give `string | undefined` under strict indexing. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
