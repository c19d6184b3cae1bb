import type { ActionQuery } from '@foodieexpress/client';

export const SOURCES = ['request', 'session', 'job', 'client', 'log', 'outgoing'] as const;
export const ROLES = ['customer', 'restaurant', 'delivery', 'admin', 'anonymous', 'system'] as const;
export const SPANS = ['hour', 'day', 'week', 'own'] as const;
/** What an id can be of: a person, a session, the thing that was acted upon, or a request itself. */
export const ID_WORDS = ['user', 'session', 'entity', 'id'] as const;

export type Span = (typeof SPANS)[number];
export type IdWord = (typeof ID_WORDS)[number];

const HOUR_MS = 3_600_000;
const SPAN_MS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/;
const TEXT_MAX = 100;

const WORDS = {
  text: (value: string) => value.length <= TEXT_MAX,
  service: (value: string) => NAME.test(value),
  method: (value: string) => NAME.test(value),
  source: (value: string) => SOURCES.some((each) => each === value),
  role: (value: string) => ROLES.some((each) => each === value),
  success: (value: string) => value === 'true' || value === 'false',
  user: isId,
  session: isId,
  entity: isId,
  id: isId,
  span: (value: string) => SPANS.some((each) => each === value),
  from: isTime,
  to: isTime,
};

type Word = keyof typeof WORDS;

/** The words of the search that are set. They live in the page's address, so that a link shows the same. */
export type ActionFilter = Partial<Record<Word, string>>;

export function isId(value: string): boolean {
  return UUID.test(value);
}

/** What the server would refuse is left out, as is everything that is no word of the search. */
export function readFilter(search: Record<string, unknown>): ActionFilter {
  const filter: ActionFilter = {};
  for (const [word, fits] of Object.entries(WORDS) as [Word, (value: string) => boolean][]) {
    const value = asText(search[word]);
    if (value !== '' && fits(value)) filter[word] = value;
  }
  return filter;
}

/** The filter with some words set anew; empty ones are taken out. */
export function changed(filter: ActionFilter, part: ActionFilter): ActionFilter {
  return readFilter({ ...filter, ...part });
}

/** How a request has to ask for it. Without a span it is the last day. */
export function asQuery(filter: ActionFilter, now: number): ActionQuery {
  const { span = 'day', from, to, success, ...words } = filter;
  const query: ActionQuery = { ...words };
  if (success !== undefined) query.success = success === 'true';
  if (span === 'own') {
    if (from !== undefined) query.from = from;
    if (to !== undefined) query.to = to;
  } else {
    query.from = new Date(now - SPAN_MS[span as Exclude<Span, 'own'>]).toISOString();
  }
  return query;
}

/** How the live channel has to ask for it; undefined for a filter that nothing new can pass. */
export function asParams(filter: ActionFilter): Record<string, string> | undefined {
  const { span, from: _from, to, id, ...words } = filter;
  const over = span === 'own' && to !== undefined;
  return over || id !== undefined ? undefined : { ...words };
}

/** An address may say `true` for the text "true". */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
}

function isTime(value: string): boolean {
  return value.length <= 30 && !Number.isNaN(Date.parse(value));
}
