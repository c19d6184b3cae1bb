export type HealthState = 'well' | 'degraded' | 'down';

export type HealthTrouble =
  | 'database_away'
  | 'database_crowded'
  | 'long_transaction'
  | 'node_silent'
  | 'redis_away'
  | 'disk_low'
  | 'spilling'
  | 'events_late'
  | 'reader_behind'
  | 'dead_letters'
  | 'jobs_late'
  | 'jobs_failed';

/** One start of a server. Loads are shares of its processors. */
export interface HealthNode {
  id: string;
  name: string;
  version: string;
  state: 'up' | 'silent' | 'stopped';
  /** The server that answered. */
  answering: boolean;
  startedAt: string;
  seenAt: string;
  uptimeSeconds: number;
  cpus: number;
  heapUsedBytes: number;
  heapMaxBytes: number;
  residentBytes?: number;
  liveConnections: number;
  processLoad: number;
  machineLoad: number;
  diskFreeBytes: number;
  diskTotalBytes: number;
  /** Actions that wait in files for PostgreSQL. */
  spillBytes: number;
  redis: 'unused' | 'well' | 'away';
  redisMillis?: number;
}

/** How the whole system fares. Without a database nothing is told but the answering server. */
export interface SystemHealth {
  at: string;
  state: HealthState;
  troubles: HealthTrouble[];
  nodes: HealthNode[];
  database?: {
    version: string;
    millis: number;
    bytes: number;
    connections: number;
    most: number;
    oldestTransactionSeconds: number;
  };
  events?: {
    waitingSeconds: number;
    readers: { name: string; lag: number }[];
    deadLetters: number;
    heldEvents: number;
  };
  jobs?: { due: number; overdueSeconds: number; failed: number };
}

/** The worst minute of the span that begins at `at`. What nobody noted is left out. */
export interface HealthPoint {
  at: string;
  nodes: number;
  heapUsedBytes?: number;
  residentBytes?: number;
  liveConnections?: number;
  processLoad?: number;
  diskFreeBytes?: number;
  spillBytes?: number;
  redisMillis?: number;
  databaseMillis?: number;
  databaseBytes?: number;
  databaseConnections?: number;
  oldestTransactionSeconds?: number;
  eventsWaitingSeconds?: number;
  eventsLag?: number;
  deadLetters?: number;
  jobsDue?: number;
  jobsOverdueSeconds?: number;
  jobsFailed?: number;
}

export interface HealthHistory {
  from: string;
  to: string;
  stepMinutes: number;
  points: HealthPoint[];
}
