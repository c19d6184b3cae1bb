import type { Action } from '@foodieexpress/client';
import { csv } from '../shared/csv';

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
  return csv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
}
