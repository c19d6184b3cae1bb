import type { Money } from './basics';

export type Timeframe = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'custom';

/** Rates are fractions of 1; users are absent where they cannot be told exactly. */
export interface UserActivity {
  total_actions: number;
  failed_actions: number;
  unique_users?: number;
  success_rate: number;
  error_rate: number;
}

/** Milliseconds, 0 when nothing was called. */
export interface ResponseTimes {
  mean: number;
  p50: number;
  p95: number;
  p99: number;
  slowest: number;
}

export interface ServiceFigures {
  service_name: string;
  source: string;
  call_count: number;
  failed_calls: number;
  avg_response_time: number;
  success_rate: number;
  error_rate: number;
  response_times: ResponseTimes;
}

interface Range {
  from: string;
  to: string;
}

/** Of minutes neither people nor quantiles are told. */
export interface ActivityPoint extends Range {
  total_actions: number;
  unique_users?: number;
  success_rate: number;
  avg_response_time: number;
  p95_response_time?: number;
}

export interface OrderPoint extends Range {
  placed: number;
  delivered: number;
  cancelled: number;
  revenue: Money;
  captured: Money;
}

export interface OrderCounts extends Range {
  placed: number;
  delivered: number;
  cancelled: number;
}

/** What the platform did in a range. `as_of` is how far the action log is counted. */
export interface PlatformFigures extends Range {
  timeframe: Timeframe;
  zone: string;
  as_of: string;
  user_activity: UserActivity;
  response_times: ResponseTimes;
  service_metrics: ServiceFigures[];
  series: ActivityPoint[];
  previous: Range & { user_activity: UserActivity; response_times: ResponseTimes };
  /** By the city's clock, which in a hurried demo is ahead. */
  orders: OrderCounts & { previous: OrderCounts; series: OrderPoint[] };
  revenue: { delivered: Money; captured: Money; previous_delivered: Money; previous_captured: Money };
  funnel: { made: number; placed: number; accepted: number; picked_up: number; delivered: number };
}

/** Of the users first seen in a week, how many were seen in it and in each week since. */
export interface Cohort extends Range {
  new_users: number;
  seen: number[];
  rates: number[];
}

export interface Cohorts {
  zone: string;
  as_of: string;
  cohorts: Cohort[];
}

export interface RecentAction {
  id: string;
  timestamp: string;
  action_type: string;
  service_name: string;
  method_name: string;
  user_type: string;
  source: string;
  session_id?: string;
  entity_id?: string;
  ip_address?: string;
  agent: string;
  status_code: number;
  success: boolean;
  calls: number;
  execution_time: number;
  error_message?: string;
  parameters?: Record<string, string>;
}

/** `dropped` are those of the step before that did not come to this one. */
export interface FunnelStep {
  step: string;
  count: number;
  dropped: number;
}

/** `facts` are what `reason` says, for other languages. */
export interface Anomaly {
  kind: 'impossible_travel' | 'credential_stuffing' | 'refund_abuse' | 'gps_spoofing';
  severity: 'watch' | 'serious';
  at: string;
  reason: string;
  facts: Record<string, string | number | boolean>;
}

export interface SeenSession {
  session_id: string;
  agent: string;
  network?: string;
  actions: number;
  first_seen: string;
  last_seen: string;
  /** What differs from the session before: `agent`, `network`. */
  changed: string[];
}

/** What one person does. Patterns are told from the newest actions since `since`; `capped` when there were more. */
export interface Behavior {
  user_id: string;
  as_of: string;
  zone: string;
  recent_actions: RecentAction[];
  behavior_patterns: {
    since: string;
    counted_actions: number;
    capped: boolean;
    /** 24 counts by the hour of the day in the zone; seven by the day, from Monday. */
    active_hours: number[];
    active_weekdays: number[];
    favorite_restaurants: { restaurant_id: string; name?: string; orders: number; share: number }[];
    order_cadence: {
      orders: number;
      first_order_at?: string;
      last_order_at?: string;
      median_days_between?: number;
      orders_per_week?: number;
    };
    funnel: { sessions: FunnelStep[]; orders: FunnelStep[] };
    devices: { agent: string; actions: number; first_seen: string; last_seen: string }[];
    sessions: SeenSession[];
    session_changes: number;
    anomalies: Anomaly[];
  };
}

export type ReportKind = 'daily' | 'weekly' | 'monthly';

/** A report in a list; `day` is the first of its period in the market. */
export interface Report {
  id: string;
  kind: ReportKind;
  day: string;
  from: string;
  to: string;
  zone: string;
  madeAt: string;
  totalActions: number;
  uniqueUsers?: number;
  errorRate: number;
  ordersPlaced: number;
  ordersDelivered: number;
  revenue: Money;
}

/** Which reports are mailed to whoever asks. */
export interface ReportSubscription {
  kinds: ReportKind[];
  language: 'en' | 'fr';
}
