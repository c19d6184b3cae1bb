export type AppName = 'customer' | 'restaurant' | 'rider' | 'admin';
export type Role = 'customer' | 'restaurant' | 'delivery' | 'admin';

export interface Money {
  amountMinor: number;
  currency: string;
}
export interface Point {
  lat: number;
  lng: number;
}
export interface Page<T> {
  items: T[];
  next?: string;
}
export interface PageQuery {
  limit?: number;
  cursor?: string;
}
