export type ActionSource = 'request' | 'session' | 'job' | 'client' | 'log' | 'outgoing';

/** A row of the action log. `at` is a time of the wall, not of the city. */
export interface Action {
  id: string;
  at: string;
  source: ActionSource;
  service: string;
  method: string;
  /** Its class and verb: `business.do`. */
  action: string;
  /** Also `anonymous` or `system`. */
  role: string;
  userId?: string;
  sessionId?: string;
  entityId?: string;
  ip?: string;
  agent: string;
  /** The status of an answer, or the close code of a live session. */
  status: number;
  success: boolean;
  /** More than one for summaries, whose duration is a sum. */
  calls: number;
  failures: number;
  durationMillis: number;
  error?: string;
  /** Whom a client says it speaks for, unchecked. */
  claimedUser?: string;
  detail?: unknown;
}

/** What the live channel `actions` tells: newest first, and how many came with them that are too many to be told. */
export interface AddedActions {
  items: Action[];
  leftOut?: number;
}

export interface ActionKind {
  source: ActionSource;
  service: string;
  method: string;
  action: string;
  route?: string;
}

export interface ActionCatalogue {
  version: number;
  items: ActionKind[];
}
