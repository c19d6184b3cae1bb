export type AlertSeverity = 'info' | 'warning' | 'critical';
export type AlertState = 'pending' | 'firing' | 'resolved';
export type MeasureUnit = 'millis' | 'seconds' | 'minutes' | 'per_minute' | 'share' | 'number';

/** An empty group is everything together. */
export interface Alert {
  id: string;
  ruleId: string;
  /** Names a rule the platform came with. */
  slug?: string;
  rule: string;
  measure: string;
  unit?: MeasureUnit;
  group: string;
  severity: AlertSeverity;
  state: AlertState;
  value: number;
  limit: number;
  peak: number;
  startedAt: string;
  firedAt?: string;
  acknowledgedAt?: string;
  acknowledgedBy?: string;
  resolvedAt?: string;
  resolvedBy?: string;
  silencedUntil?: string;
}

export interface AlertCounts {
  firing: number;
  critical: number;
  unacknowledged: number;
}

export interface AlertEntry {
  at: string;
  kind: 'pending' | 'firing' | 'told' | 'acknowledged' | 'silenced' | 'resolved';
  by?: string;
  detail?: string;
}

export interface AlertNotice {
  id: string;
  kind: string;
  channel: string;
  state: 'waiting' | 'sent' | 'failed' | 'skipped';
  attempts: number;
  error?: string;
  at: string;
  doneAt?: string;
}

export interface AlertDetail {
  alert: Alert;
  history: AlertEntry[];
  notices: AlertNotice[];
  series: { minute: string; value: number }[];
}

export type ConditionKind = 'threshold' | 'ratio' | 'burn_rate' | 'baseline' | 'absence';

/** What a kind does not use is absent. */
export interface AlertCondition {
  kind: ConditionKind;
  direction?: 'above' | 'below' | 'either';
  limit?: number;
  windowMinutes: number;
  minVolume?: number;
  objective?: number;
  shortMinutes?: number;
  minDifference?: number;
  minShare?: number;
}

export interface AlertStep {
  afterMinutes: number;
  channels: string[];
}

/** What an operator decides. `group` is `all`, `each`, or one group. */
export interface AlertTerms {
  enabled: boolean;
  name: string;
  measure: string;
  group: string;
  condition: AlertCondition;
  forSeconds: number;
  keepSeconds: number;
  severity: AlertSeverity;
  channels: string[];
  steps: AlertStep[];
}

export interface AlertRule extends AlertTerms {
  id: string;
  slug?: string;
  version: number;
  firing?: number;
}

export interface Measure {
  name: string;
  type: 'level' | 'count' | 'share';
  unit: MeasureUnit;
  grouped: boolean;
}

export interface AlertChannel {
  id?: string;
  name: string;
  kind: 'in_app' | 'mail' | 'push' | 'webhook';
  host?: string;
  ready: boolean;
  /** What was told by it last, trials too. */
  last?: AlertNotice;
}

/** The secret signs what is sent, and is shown this once. */
export interface NewAlertChannel {
  channel: AlertChannel;
  secret: string;
}

export interface BackTest {
  from: string;
  to: string;
  measuredSince: string;
  alerts: number;
  times: { group: string; from: string; to?: string; peak: number; limit: number }[];
  more: boolean;
  series: { at: string; value: number; lowest: number; highest: number }[];
}
