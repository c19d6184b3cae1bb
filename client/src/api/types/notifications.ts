import type { Role } from './basics';

export interface Notification {
  id: string;
  category: string;
  title: string;
  body: string;
  titleKey: string;
  args: Record<string, string>;
  orderId?: string;
  createdAt: string;
  readAt?: string;
}
/** `ready` is false where no web push is set up. */
export interface PushKey {
  publicKey: string;
  ready: boolean;
}
/** A browser that is told; `host` is its push service's. */
export interface PushSubscriptionEntry {
  id: string;
  host: string;
  createdAt: string;
}
/** `publicKey` is the platform's key the browser subscribed with. */
export interface NewPushSubscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  publicKey?: string;
}
export interface LiveTicket {
  ticket: string;
  expiresInSeconds: number;
}
export interface DemoAccount {
  role: Role;
  email: string;
  password: string;
  name: string;
  inUse: boolean;
}
export interface Demo {
  accounts: DemoAccount[];
  city: string;
  speed: number;
}
