/** Calls `canaryRan` in the page when anything of it is ever run. */
const CALL = 'window.canaryRan(1)';

/** Texts that mean something to somebody else than a reader: to browsers, templates, databases, spreadsheets, fonts. */
export const HOSTILE_TEXTS = [
  `<script>${CALL}</script>`,
  `<img src=x onerror=${CALL}>`,
  `"><svg/onload=${CALL}>`,
  `' onmouseover='${CALL}' autofocus onfocus='${CALL}`,
  `</title></textarea></style><script>${CALL}</script>`,
  `<iframe srcdoc="<script>parent.canaryRan(1)</script>">`,
  `<a href="javascript:${CALL}">menu</a>`,
  `javascript:${CALL}`,
  `{{constructor.constructor('${CALL}')()}}`,
  `\${${CALL}} #{7*7} <%= 7*7 %>`,
  `'; drop table ordering.orders; --`,
  `=HYPERLINK("http://127.0.0.1:9/","pay")`,
  `../../../../etc/passwd%00.png`,
  `\u202Egnp.tnemucod\u202C and \u2066back\u2069`,
  `Z\u0336\u0321\u0322a\u0334\u0327l\u0335\u0328g\u0337\u0329o\u0489 \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627`,
  `\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}\u{1F3F4}\u{E0067}\u{E0062}\u{E007F} \u200B\uFEFF`,
  'W'.repeat(58),
  `&lt;b&gt;&#x3c;script&#x3e; %3Cscript%3E \\u003cscript\\u003e`,
] as const;

/** The n-th text, beginning again after the last, and never longer than a field allows. */
export function hostile(n: number, most = 100): string {
  return (HOSTILE_TEXTS[n % HOSTILE_TEXTS.length] ?? '').slice(0, most);
}
