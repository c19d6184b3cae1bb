/** The wire types of `contracts/http.md`. Absent optional fields are omitted on the wire, never null. */
export type * from './basics';
export type * from './accounts';
export type * from './activity';
export type * from './administration';
export type * from './analytics';
export type * from './alerting';
export type * from './audit';
export type * from './places';
export type * from './catalog';
export type * from './ordering';
export type * from './dispatch';
export type * from './health';
export type * from './notifications';
export type * from './settings';
export type * from './onboarding';
