import type { Delivery, Order } from '@foodieexpress/client';
import { decodePolyline, measure, useFraming, useRouteLine, useStop } from '@foodieexpress/map';
import { useMemo } from 'react';

export interface OrderRouteProps {
  order: Order;
  delivery: Delivery | null | undefined;
  /** Whether the map shows both ends; not while it follows a rider. */
  frame: boolean;
}

/** The way of one order on the map: the leg that is being driven, and both its ends. */
export function OrderRoute({ order, delivery, frame }: OrderRouteProps) {
  const polyline = delivery?.leg?.polyline;
  const path = useMemo(
    () => (polyline === undefined ? undefined : measure(decodePolyline(polyline))),
    [polyline],
  );
  useRouteLine(path);
  useStop(order.restaurant.location, 'restaurant', order.restaurant.name);
  useStop(order.dropoff.location, 'home', order.dropoff.line);
  useFraming({ points: [order.restaurant.location, order.dropoff.location], enabled: frame });
  return null;
}
