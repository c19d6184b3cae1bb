import type { Role } from './basics';
import type { User } from './accounts';

export type Permission =
  | 'manage_users'
  | 'manage_restaurants'
  | 'manage_orders'
  | 'manage_payments'
  | 'view_analytics'
  | 'handle_disputes'
  | 'manage_commissions'
  | 'manage_promotions'
  | 'system_settings'
  | 'manage_admins';
export type AdminRole = 'super_admin' | 'admin' | 'moderator' | 'custom';
export type AccountState = 'active' | 'suspended' | 'banned';

export interface AccountSession {
  id: string;
  role: Role;
  app?: string;
  createdAt: string;
  lastSeenAt: string;
}
/** What the audit trail tells of an account. `actorId` is absent for the platform itself. */
export interface AccountAct {
  id: string;
  at: string;
  actorId?: string;
  actorRole: string;
  action: string;
  outcome: string;
}
export interface Account {
  user: User;
  state: AccountState;
  reason?: string;
  until?: string;
  changedAt?: string;
  changedBy?: string;
  version: number;
  sessions: AccountSession[];
  activity: Record<string, number>;
  audit: AccountAct[];
}
export interface AccountQuery {
  role?: Role;
  status?: 'pending' | 'active';
  state?: AccountState;
  q?: string;
  sort?: 'newest' | 'oldest' | 'active';
}
/** What an administrator does to an account, always with a reason. */
export type AccountCommand =
  | { command: 'suspend'; reason: string; until?: string }
  | { command: 'ban' | 'reinstate'; reason: string }
  | { command: 'verify'; reason: string; email?: boolean; phone?: boolean };
export interface Administrator {
  id: string;
  email: string;
  name: string;
  role: AdminRole;
  permissions: Permission[];
  isActive: boolean;
  lastLogin?: string;
  createdAt: string;
  version: number;
}
