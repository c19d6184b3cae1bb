import type { Action, AddedActions } from '@foodieexpress/client';

/** More rows than anybody scrolls through by hand, and few enough for a page that stays open all day. */
export const TAIL_MAX = 500;
/** So many rows a snapshot has, if there are as many. */
const SNAPSHOT = 50;

/** What the live channel told, newest first. Rows that come while it is paused are held. */
export interface Tail {
  rows: Action[];
  held: Action[];
  paused: boolean;
  /** So many came that were too many to be told. */
  leftOut: number;
  /** Older rows fell off the end: what was listed before does not follow on any more. */
  cut: boolean;
}

export const NO_TAIL: Tail = { rows: [], held: [], paused: false, leftOut: 0, cut: false };

/** The server's newest rows, from which on everything is told. What came before stays if it follows on. */
export function began(tail: Tail, snapshot: Action[]): Tail {
  if (tail.paused) return { ...tail, held: unseen(merged(snapshot, tail.held), tail.rows) };
  const before = leavesGap(snapshot, tail.rows) ? NO_TAIL : tail;
  return limited(before, merged(snapshot, before.rows));
}

export function added(tail: Tail, news: AddedActions): Tail {
  const leftOut = tail.leftOut + (news.leftOut ?? 0);
  if (tail.paused) {
    const held = unseen(merged(news.items, tail.held), tail.rows);
    return { ...tail, leftOut, held: held.slice(0, TAIL_MAX), cut: tail.cut || held.length > TAIL_MAX };
  }
  return { ...limited(tail, merged(news.items, tail.rows)), leftOut };
}

export function paused(tail: Tail): Tail {
  return { ...tail, paused: true };
}

export function continued(tail: Tail): Tail {
  return { ...limited(tail, merged(tail.held, tail.rows)), held: [], paused: false };
}

/** Each row once, newest first: ids grow with time. */
export function merged(some: Action[], others: Action[]): Action[] {
  const byId = new Map([...others, ...some].map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Whether rows may be missing between a snapshot and what was shown before it. */
export function leavesGap(snapshot: Action[], shown: Action[]): boolean {
  const oldest = snapshot.at(-1);
  const newest = shown[0];
  return snapshot.length >= SNAPSHOT && oldest !== undefined && newest !== undefined && oldest.id > newest.id;
}

function limited(tail: Tail, rows: Action[]): Tail {
  return { ...tail, rows: rows.slice(0, TAIL_MAX), cut: tail.cut || rows.length > TAIL_MAX };
}

function unseen(rows: Action[], shown: Action[]): Action[] {
  const known = new Set(shown.map((row) => row.id));
  return rows.filter((row) => !known.has(row.id));
}
