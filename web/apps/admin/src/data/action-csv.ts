import type { Action } from '@foodieexpress/client';

const COLUMNS = [
  'at',
  'id',
  'source',
  'service',
  'method',
  'action',
  'role',
  'userId',
  'sessionId',
  'entityId',
  'ip',
  'agent',
  'status',
  'success',
  'calls',
  'failures',
  'durationMillis',
  'error',
  'claimedUser',
  'detail',
] as const satisfies (keyof Action)[];

/** RFC 4180, a row for each action in the order shown. */
export function actionsCsv(rows: Action[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

function cell(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // A spreadsheet takes these beginnings for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
