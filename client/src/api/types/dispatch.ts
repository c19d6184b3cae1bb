import type { Money, Point } from './basics';
import type { Dropoff, OrderStatus } from './ordering';
import type { Route } from './places';

export type RiderStatus = 'offline' | 'online' | 'offered' | 'on_job' | 'returning' | 'break' | 'stale';
export interface RiderVehicle {
  type: string;
  description?: string;
}
export type DeliveryStatus =
  | 'pending'
  | 'searching'
  | 'assigned'
  | 'heading_to_restaurant'
  | 'at_restaurant'
  | 'picked_up'
  | 'en_route'
  | 'arrived'
  | 'delivered'
  | 'failed'
  | 'returning'
  | 'returned'
  | 'cancelled';
export interface DeliveryLeg extends Route {
  to: 'restaurant' | 'customer';
}
export interface Delivery {
  id: string;
  orderId: string;
  orderNumber: string;
  status: DeliveryStatus;
  riderId?: string;
  restaurant: { id: string; name: string; location: Point; line: string; phone?: string };
  dropoff?: Dropoff;
  customerName?: string;
  items: { name: string; nameFr?: string; quantity: number }[];
  pay: Money;
  tip: Money;
  readyBy?: string;
  readyAt?: string;
  assignedAt?: string;
  pickedUpAt?: string;
  deliveredAt?: string;
  leg?: DeliveryLeg;
  history: {
    status: DeliveryStatus;
    at: string;
    actor: { role: string; name?: string };
    position?: Point;
    inferred?: boolean;
  }[];
}
export interface Rider {
  id: string;
  name: string;
  vehicle: RiderVehicle;
  status: RiderStatus;
  position?: Point;
  activeDeliveries: Delivery[];
  today: { deliveries: number; earnings: Money };
}
export interface Offer {
  id: string;
  deliveryId: string;
  state: string;
  restaurant: { name: string; location: Point; line: string };
  dropoffArea: { location: Point };
  distanceMetres: number;
  durationSeconds: number;
  pay: Money;
  sentAt: string;
  expiresAt: string;
}
export interface Fix {
  seq: number;
  lat: number;
  lng: number;
  accuracyMetres?: number;
  speedMps?: number;
  headingDegrees?: number;
  recordedAt: string;
  mock?: boolean;
}
/** A fix as the history tells it. */
export interface StoredFix extends Omit<Fix, 'mock'> {
  session: string;
  receivedAt: string;
  /** Sum of 1 jump, 2 poor accuracy, 4 mock, 8 late, 16 clock corrected. */
  flags: number;
}
/** The newest trustworthy position of a rider. */
export type LatestFix = Omit<Fix, 'seq' | 'mock'>;
export interface FixBatch {
  session: string;
  sentAt?: string;
  fixes: Fix[];
}
export interface FixReceipt {
  session: string;
  /** Contiguous end of the accepted sequence numbers, which begin at 0 or 1; -1 while the beginning is missing. */
  acknowledged: number;
  stored: number;
  duplicates: number;
  refused: { seq: number; code: string; field: string }[];
}
export interface DeliveryStatusChange {
  status: DeliveryStatus;
  position?: Point;
  proof?: { pin: string };
  reason?: string;
}
export interface FleetRider {
  id: string;
  name: string;
  status: RiderStatus;
  position?: Point;
  heading?: number;
  recordedAt?: string;
  orderId?: string;
}
export interface Fleet {
  riders: FleetRider[];
  restaurants: { id: string; name: string; location: Point; openOrders: number }[];
  orders: FleetOrder[];
}
/** An order as the operator's map knows it: ids and states. */
export interface FleetOrder {
  id: string;
  number: string;
  status: OrderStatus;
  restaurantId: string;
  riderId?: string;
  dropoff?: Point;
  placedAt?: string;
  etaHigh?: string;
}
/** How one rider fared in one round of the search for an order's rider. */
export interface DispatchDecision {
  round: number;
  riderId: string;
  travelSeconds?: number;
  idleSeconds?: number;
  score?: number;
  outcome: string;
  at: string;
}
export interface PlatformStats {
  ordersToday: number;
  activeOrders: number;
  ordersPerMinute: number;
  delivered: number;
  cancelled: number;
  ridersOnline: number;
  ridersBusy: number;
  medianDeliveryMinutes?: number;
  onTimePercent?: number;
  revenue: Money;
  at: string;
}
export interface RestaurantStats {
  ordersToday: number;
  active: number;
  revenue: Money;
  medianPrepMinutes?: number;
  at: string;
}

/** One order's whole way, to be looked at again. Times are business time, every list in the order of time. */
export interface Replay {
  orderId: string;
  number: string;
  status: OrderStatus;
  from: string;
  to: string;
  restaurant: { name: string; location: Point };
  dropoff: Point;
  rides: ReplayRide[];
  legs: {
    target: 'restaurant' | 'customer';
    polyline: string;
    metres: number;
    seconds: number;
    plannedAt: string;
  }[];
  entries: ReplayEntry[];
}
/** The time one rider had the delivery, with the positions as they were measured. */
export interface ReplayRide {
  riderId: string;
  name: string;
  from: string;
  to: string;
  fixes: ReplayFix[];
}
export interface ReplayFix extends Point {
  headingDegrees?: number;
  speedMps?: number;
  accuracyMetres?: number;
  recordedAt: string;
  receivedAt: string;
  flags: number;
}
/** `event`: something happened, by an actor; `message`: somebody was told of it. */
export interface ReplayEntry {
  kind: 'event' | 'message';
  at: string;
  about: string;
  status?: string;
  actor?: string;
  reason?: string;
  position?: Point;
  recipient?: string;
  title?: string;
  body?: string;
}
