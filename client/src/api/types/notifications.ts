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
