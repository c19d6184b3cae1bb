import type { Order, Tracking } from '@foodieexpress/client';

/** What an order alone tells of its way: shown until the live value is there, so that a placed order is seen at once. */
export function trackingOf(order: Order): Tracking {
  const { id, number, status, restaurant, dropoff, total, version, pin, eta, cancelReason } = order;
  return {
    orderId: id,
    number,
    status,
    steps: [],
    restaurant,
    dropoff,
    total,
    version,
    ...(pin === undefined ? {} : { pin }),
    ...(eta === undefined ? {} : { eta }),
    ...(cancelReason === undefined ? {} : { cancelReason }),
  };
}
