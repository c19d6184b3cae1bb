import type { Fleet, FleetOrder, FleetRider, LiveEvent, MapNews, OrderStatus } from '@foodieexpress/client';

export type CityRestaurant = Fleet['restaurants'][number];

/** What React draws. Positions are not in it: they go straight to the map. */
export interface City {
  orders: readonly FleetOrder[];
  restaurants: readonly CityRestaurant[];
  riders: ReadonlyMap<string, FleetRider>;
}

export interface PositionListener {
  moved: (rider: FleetRider) => void;
  left: (riderId: string) => void;
  replaced: (riders: FleetRider[]) => void;
}

const OVER: ReadonlySet<string> = new Set(['delivered', 'cancelled', 'rejected']);
const DELIVERY_OVER: ReadonlySet<string> = new Set([
  'delivered',
  'returned',
  'cancelled',
  'searching',
  'pending',
]);
const RIDER = 'rider:';
/** The words of the states in binary frames, in the order of `contracts/live/PROTOCOL.md`. */
const STATES: readonly FleetRider['status'][] = [
  'online',
  'offered',
  'on_job',
  'break',
  'returning',
  'online',
];
/** Lists are redrawn at most this often, however busy the city is. */
const DRAW_MS = 250;

const NOTHING: City = { orders: [], restaurants: [], riders: new Map() };

/** The whole city as the fleet channel tells it. One per page; lists and map read from it at their own pace. */
export class FleetStore {
  private readonly orders = new Map<string, FleetOrder>();
  private readonly riders = new Map<string, FleetRider>();
  private readonly deliveries = new Map<string, string>();
  /** At work where nobody looks: their places are as old as the last refresh. */
  private readonly outOfSight = new Set<string>();
  private restaurants: CityRestaurant[] = [];
  private city = NOTHING;
  private readonly drawers = new Set<() => void>();
  private readonly positions = new Set<PositionListener>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = (drawer: () => void): (() => void) => {
    this.drawers.add(drawer);
    return () => this.drawers.delete(drawer);
  };
  readonly snapshot = (): City => this.city;

  /** Hears positions, beginning with all that are known. */
  follow(listener: PositionListener): () => void {
    this.positions.add(listener);
    listener.replaced([...this.riders.values()].filter(({ id }) => !this.outOfSight.has(id)));
    return () => this.positions.delete(listener);
  }

  rider(id: string): FleetRider | undefined {
    return this.riders.get(id);
  }

  /** Known only for deliveries that something happened to while this page was open. */
  deliveryOf(orderId: string): string | undefined {
    return this.deliveries.get(orderId);
  }

  replace(fleet: Fleet): void {
    this.orders.clear();
    this.riders.clear();
    this.outOfSight.clear();
    for (const order of fleet.orders) this.orders.set(order.id, order);
    for (const rider of fleet.riders) this.riders.set(rider.id, rider);
    this.restaurants = fleet.restaurants;
    for (const each of this.positions) each.replaced(fleet.riders);
    this.draw();
  }

  /** Estimates are not told by events, and riders out of sight not at all: taken over from a fresh look at the fleet. */
  refresh(fleet: Pick<Fleet, 'orders' | 'riders'>): void {
    for (const order of fleet.orders) {
      const known = this.orders.get(order.id);
      if (known !== undefined) this.orders.set(order.id, { ...known, ...order });
    }
    const found = new Set<string>();
    for (const rider of fleet.riders) {
      found.add(rider.id);
      const known = this.riders.get(rider.id);
      if (known === undefined) this.outOfSight.add(rider.id);
      if (this.outOfSight.has(rider.id)) this.riders.set(rider.id, rider);
      else if (known?.name === '') this.riders.set(rider.id, { ...known, name: rider.name });
    }
    for (const id of this.outOfSight) {
      if (found.has(id)) continue;
      this.outOfSight.delete(id);
      this.riders.delete(id);
    }
    this.draw();
  }

  position(key: string, value: unknown): void {
    if (!key.startsWith(RIDER)) return;
    const told = value as { lat: number; lng: number; headingDegrees?: number } & Partial<FleetRider>;
    const id = key.slice(RIDER.length);
    const known = this.riders.get(id);
    const rider: FleetRider = {
      ...known,
      id,
      name: known?.name ?? told.name ?? '',
      status: told.status ?? known?.status ?? 'online',
      position: { lat: told.lat, lng: told.lng },
      ...(told.headingDegrees === undefined ? {} : { heading: told.headingDegrees }),
      ...(told.recordedAt === undefined ? {} : { recordedAt: told.recordedAt }),
      ...(told.orderId === undefined ? {} : { orderId: told.orderId }),
    };
    if (told.orderId === undefined) delete rider.orderId;
    this.outOfSight.delete(id);
    this.riders.set(id, rider);
    for (const each of this.positions) each.moved(rider);
    if (known === undefined || known.status !== rider.status || known.orderId !== rider.orderId) this.draw();
  }

  /** What a map frame tells: every place that changed in a tenth of a second. */
  news({ moved, left }: MapNews): void {
    let redraw = false;
    for (const { id, lat, lng, headingDegrees, state, about, at } of moved) {
      const known = this.riders.get(id);
      const rider: FleetRider = {
        id,
        name: known?.name ?? '',
        status: STATES[state] ?? 'online',
        position: { lat, lng },
        recordedAt: new Date(at).toISOString(),
        ...(headingDegrees === undefined ? {} : { heading: headingDegrees }),
        ...(about === undefined ? {} : { orderId: about }),
      };
      this.outOfSight.delete(id);
      this.riders.set(id, rider);
      for (const each of this.positions) each.moved(rider);
      redraw ||= known?.status !== rider.status || known.orderId !== rider.orderId;
    }
    for (const id of left) {
      this.outOfSight.add(id);
      for (const each of this.positions) each.left(id);
    }
    if (redraw) this.draw();
  }

  event({ type, data }: LiveEvent): void {
    if (type.startsWith('order.')) this.orderEvent(data as unknown as OrderEvent);
    else if (type.startsWith('delivery.')) this.deliveryEvent(data as unknown as DeliveryEvent);
    else if (type.startsWith('rider.')) this.riderEvent(data as unknown as RiderEvent);
    this.draw();
  }

  private orderEvent(data: OrderEvent): void {
    const known = this.orders.get(data.orderId);
    if (OVER.has(data.status)) {
      this.orders.delete(data.orderId);
      return;
    }
    if (data.placedAt === undefined || data.placedAt === null) return;
    const next: FleetOrder = {
      ...known,
      id: data.orderId,
      number: data.number,
      status: data.status,
      restaurantId: data.restaurantId,
      placedAt: data.placedAt,
      ...(typeof data.riderId === 'string' ? { riderId: data.riderId } : {}),
    };
    if (typeof data.riderId !== 'string') delete next.riderId;
    this.orders.set(data.orderId, next);
  }

  private deliveryEvent(data: DeliveryEvent): void {
    this.deliveries.set(data.orderId, data.deliveryId);
    if (typeof data.riderId !== 'string') return;
    const rider = this.riders.get(data.riderId);
    if (rider === undefined) return;
    const over = DELIVERY_OVER.has(data.status);
    const next: FleetRider = { ...rider, status: over ? 'online' : 'on_job', orderId: data.orderId };
    if (over) delete next.orderId;
    this.riders.set(rider.id, next);
    if (!this.outOfSight.has(rider.id)) for (const each of this.positions) each.moved(next);
  }

  private riderEvent({ riderId, status }: RiderEvent): void {
    if (status === 'offline') {
      this.riders.delete(riderId);
      this.outOfSight.delete(riderId);
      for (const each of this.positions) each.left(riderId);
      return;
    }
    const known = this.riders.get(riderId);
    if (known !== undefined) this.riders.set(riderId, { ...known, status });
  }

  private draw(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const queue = new Map<string, number>();
      for (const order of this.orders.values())
        queue.set(order.restaurantId, (queue.get(order.restaurantId) ?? 0) + 1);
      this.city = {
        orders: [...this.orders.values()],
        restaurants: this.restaurants.map((each) => ({ ...each, openOrders: queue.get(each.id) ?? 0 })),
        riders: new Map(this.riders),
      };
      for (const drawer of this.drawers) drawer();
    }, DRAW_MS);
  }
}

interface OrderEvent {
  orderId: string;
  number: string;
  status: OrderStatus;
  restaurantId: string;
  riderId?: string | null;
  placedAt?: string | null;
}
interface DeliveryEvent {
  deliveryId: string;
  orderId: string;
  status: string;
  riderId?: string | null;
}
interface RiderEvent {
  riderId: string;
  status: FleetRider['status'];
}
