/** The wire types of `contracts/http.md`. Absent optional fields are omitted on the wire, never null. */

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

// Accounts

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
}
export interface SessionInfo {
  id: string;
  app: string;
  createdAt: string;
  lastSeenAt: string;
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

// Map, places, routes

export interface MapConfig {
  provider: 'osm';
  tilesUrl: string;
  /** west, south, east, north */
  bounds: [number, number, number, number];
  center: Point;
  zoom: number;
  maxZoom: number;
  attribution: string;
  city: string;
  currency: string;
  timeZone: string;
  locales: string[];
}
export interface Place {
  label: string;
  kind: 'address' | 'street' | 'poi';
  street?: string;
  houseNumber?: string;
  location: Point;
}
export interface Route {
  polyline: string;
  distanceMetres: number;
  durationSeconds: number;
}
export type RouteProfile = 'scooter' | 'bike' | 'car' | 'foot';

// Restaurants and menus

export interface RestaurantCard {
  id: string;
  slug: string;
  name: string;
  cuisines: string[];
  description: string;
  descriptionFr?: string;
  picture?: string;
  address: string;
  location: Point;
  rating?: { average: number; count: number };
  open: boolean;
  opensAt?: string;
  accepting: boolean;
  prepMinutes: number;
  deliveryMinutes: { low: number; high: number };
  deliveryFee: Money;
  minimumOrder: Money;
  distanceMetres?: number;
  deliversHere?: boolean;
}
export interface OpeningHours {
  day: number;
  opens: string;
  closes: string;
}
export interface Restaurant extends RestaurantCard {
  phone?: string;
  hours: OpeningHours[];
  zoneRadiusMetres: number;
  busyUntil?: string;
  ownerId?: string;
}
export interface RestaurantPatch {
  description?: string;
  prepMinutes?: number;
  minimumOrder?: Money;
  accepting?: boolean;
  busyUntil?: string;
  busyExtraMinutes?: number;
}
export interface MenuOption {
  id: string;
  name: string;
  nameFr?: string;
  priceDelta: Money;
}
export interface OptionGroup {
  id: string;
  name: string;
  nameFr?: string;
  min: number;
  max: number;
  options: MenuOption[];
}
export interface MenuItem {
  id: string;
  categoryId: string;
  name: string;
  nameFr?: string;
  description: string;
  descriptionFr?: string;
  price: Money;
  picture?: string;
  available: boolean;
  prepMinutes?: number;
  allergens: string[];
  dietary: string[];
  station?: string;
  optionGroups: OptionGroup[];
}
export interface MenuCategory {
  id: string;
  name: string;
  nameFr?: string;
  items: MenuItem[];
}
export interface Menu {
  restaurantId: string;
  version: number;
  categories: MenuCategory[];
}
export type MenuItemDraft = Partial<Omit<MenuItem, 'id'>>;

// Cart, quote, order

export interface CartLine {
  id: string;
  itemId: string;
  name: string;
  quantity: number;
  options: { id: string; name: string; priceDelta: Money }[];
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
  quantity: number;
  options: { name: string; priceDelta: Money }[];
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
  placedAt: string;
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

// Riders and deliveries

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
  items: { name: string; quantity: number }[];
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

// Notifications, live, demo

export interface Notification {
  id: string;
  category: string;
  title: string;
  body: string;
  titleKey: string;
  args: Record<string, unknown>;
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
