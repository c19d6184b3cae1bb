import type { Delivery, DeliveryStatus, Offer, Rider } from '@foodieexpress/client';

const OVER: DeliveryStatus[] = ['pending', 'searching', 'delivered', 'returned', 'cancelled'];

/** Offers that can still be answered. */
export function withOffer(offers: Offer[], offer: Offer): Offer[] {
  const others = offers.filter((each) => each.id !== offer.id);
  return offer.state === 'sent' ? [...others, offer] : others;
}

/** The rider with or without the delivery, as it is now. */
export function withDelivery(rider: Rider, delivery: Delivery, userId: string | undefined): Rider {
  const others = rider.activeDeliveries.filter((each) => each.id !== delivery.id);
  const mine = delivery.riderId === undefined || delivery.riderId === userId;
  const over = !mine || OVER.includes(delivery.status);
  return { ...rider, activeDeliveries: over ? others : [...others, delivery] };
}

/** The one thing to do next, and null when there is nothing. */
export function nextAct(status: DeliveryStatus): DeliveryStatus | undefined {
  switch (status) {
    case 'assigned':
    case 'heading_to_restaurant':
      return 'at_restaurant';
    case 'at_restaurant':
      return 'picked_up';
    case 'picked_up':
    case 'en_route':
      return 'arrived';
    case 'arrived':
      return 'delivered';
    case 'failed':
      return 'returning';
    case 'returning':
      return 'returned';
    default:
      return undefined;
  }
}

export function isBeforePickup(status: DeliveryStatus): boolean {
  return status === 'assigned' || status === 'heading_to_restaurant' || status === 'at_restaurant';
}
