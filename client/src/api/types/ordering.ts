import type { Money, Point } from './basics';
import type { Route } from './places';

export interface CartLine {
  id: string;
  itemId: string;
  name: string;
  nameFr?: string;
  quantity: number;
  options: { id: string; name: string; nameFr?: string; priceDelta: Money }[];
  note?: string;
  unitPrice: Money;
  total: Money;
  available: boolean;
}
export interface Cart {
  restaurantId?: string;
  restaurantName?: string;
  lines: CartLine[];
  /** Absent while the cart is empty: it has no currency yet. */
  subtotal?: Money;
  itemCount: number;
}
export interface NewCartLine {
  restaurantId: string;
  itemId: string;
  quantity: number;
  optionIds: string[];
  note?: string;
  replace?: boolean;
}
export interface Dropoff {
  line: string;
  details?: string;
  location: Point;
  instructions?: string;
}
export interface Bill {
  subtotal: Money;
  discount: Money;
  deliveryFee: Money;
  serviceFee: Money;
  tax: Money;
  tip: Money;
  total: Money;
}
export interface Quote extends Bill {
  id: string;
  restaurantId: string;
  lines: CartLine[];
  etaMinutes: { low: number; high: number };
  expiresAt: string;
}
export type Payment = { method: 'card'; token: string } | { method: 'cash' };

export type OrderStatus =
  | 'pending'
  | 'confirmed'
  | 'new'
  | 'accepted'
  | 'preparing'
  | 'ready'
  | 'picked_up'
  | 'out_for_delivery'
  | 'delivered'
  | 'cancelled'
  | 'rejected';

export interface Eta {
  low: string;
  high: string;
  at: string;
  reason?: string;
  remainingMetres?: number;
}
export interface OrderLine {
  itemId: string;
  name: string;
  nameFr?: string;
  quantity: number;
  options: { name: string; nameFr?: string; priceDelta: Money }[];
  note?: string;
  unitPrice: Money;
  total: Money;
  station?: string;
  allergens: string[];
}
export interface Order extends Bill {
  id: string;
  number: string;
  status: OrderStatus;
  /** The internal state; only the admin sees it. */
  state?: string;
  paymentStatus: string;
  restaurant: { id: string; name: string; location: Point; picture?: string; phone?: string };
  customer?: { id: string; name: string; phone?: string };
  rider?: { id: string; name: string; vehicle: string };
  lines: OrderLine[];
  dropoff: Dropoff;
  pin?: string;
  createdAt: string;
  /** Absent until the payment is secured. */
  placedAt?: string;
  acceptedAt?: string;
  prepMinutes?: number;
  readyBy?: string;
  readyAt?: string;
  pickedUpAt?: string;
  deliveredAt?: string;
  closedAt?: string;
  cancelReason?: string;
  fault?: string;
  eta?: Eta;
  version: number;
}
export interface HistoryEntry {
  type: string;
  status?: string;
  at: string;
  actor: { role: string; name?: string };
  reason?: string;
  position?: Point;
}

export type StepKey = 'placed' | 'confirmed' | 'preparing' | 'on_the_way' | 'delivered';
export interface TrackingStep {
  key: StepKey;
  at?: string;
  current: boolean;
}
export interface TrackedPosition extends Point {
  headingDegrees?: number;
  speedMps?: number;
  recordedAt: string;
  progressMetres?: number;
}
export interface TrackedRoute extends Route {
  /** `planned` until pick-up: the way the food will come. */
  leg: 'planned' | 'to_customer';
}
export interface Tracking {
  orderId: string;
  number: string;
  status: OrderStatus;
  steps: TrackingStep[];
  restaurant: { name: string; location: Point; picture?: string };
  dropoff: { line: string; location: Point };
  rider?: { name: string; vehicle: string; phoneMasked?: string };
  pin?: string;
  eta?: Eta;
  route?: TrackedRoute;
  position?: TrackedPosition;
  cancelReason?: string;
  total: Money;
  version: number;
}
