import type { AccountState, AdminRole, Permission } from './administration';
import type { Point, Role } from './basics';
import type { RiderVehicle } from './dispatch';

export interface User {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  phone?: string;
  role: Role;
  roles: Role[];
  isActive: boolean;
  isEmailVerified: boolean;
  isPhoneVerified: boolean;
  createdAt: string;
  restaurantId?: string;
  businessName?: string;
  vehicleInfo?: RiderVehicle;
  /** Of an administrator. */
  adminRole?: AdminRole;
  permissions?: Permission[];
  /** For administrators who look at the account. */
  state?: AccountState;
  suspendedUntil?: string;
  /** What we write to this person in. */
  language?: 'en' | 'fr';
}
export interface Tokens {
  access: string;
  /** Absent when the refresh token lives in the app's cookie. */
  refresh?: string;
}
export interface AuthAnswer {
  success: boolean;
  message: string;
  user: User;
  tokens: Tokens;
}
export interface RefreshAnswer {
  success: boolean;
  access: string;
  refresh?: string;
}
export interface Registration {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  phone?: string;
  role: Exclude<Role, 'admin'>;
  businessName?: string;
  vehicleInfo?: { type: string };
  language?: 'en' | 'fr';
  /** The code that was sent to `email`. */
  challengeId?: string;
  code?: string;
}
export type CodePurpose = 'login' | 'sign-up' | 'password-reset';
/** Where a one-time code goes: to an address or to a number. */
export type CodeTarget = { email: string } | { phone: string };
export interface CodeRequested {
  challengeId: string;
  expiresAt: string;
  resendAfterSeconds: number;
}
/** A right password was not enough: a code is asked for before there are tokens. */
export interface SecondStep {
  success: false;
  message: string;
  mfaRequired: true;
  challenge: string;
  expiresAt: string;
  /** The account has no second factor yet and must set one up first. */
  enrol: boolean;
  /** A passkey of the account does as well as a code. */
  passkey: boolean;
}
export interface SecondStepAnswer extends AuthAnswer {
  /** Present when the step also set up a factor; shown this once. */
  recoveryCodes?: string[];
}
export interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt?: string;
  /** Its owner's other devices have it too. */
  backedUp: boolean;
}
/** What an authenticator app needs. `qr.path` is an SVG path over `qr.size` squares each way. */
export interface FactorEnrolment {
  secret: string;
  uri: string;
  qr: { size: number; path: string };
}
export interface SecondFactor {
  enabled: boolean;
  since?: string;
  recoveryCodesLeft: number;
  required: boolean;
}
export interface SessionInfo {
  id: string;
  /** Absent for clients that keep their own refresh token. */
  app?: string;
  device: string;
  place: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  current: boolean;
}
export interface Address {
  id: string;
  label: string;
  line: string;
  details?: string;
  location: Point;
  isDefault: boolean;
}
export type NewAddress = Omit<Address, 'id' | 'isDefault'> & { isDefault?: boolean };
