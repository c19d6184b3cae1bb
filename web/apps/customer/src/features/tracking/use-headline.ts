import type { Tracking } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { customer } from '../../messages';

/** The state in plain words. */
export function useHeadline(tracking: Tracking): string {
  const t = useMessages(customer);
  const restaurant = tracking.restaurant.name;
  const rider = firstName(tracking.rider?.name) ?? t('track.rider');
  switch (tracking.status) {
    case 'pending':
    case 'new':
      return t('track.headline.pending', { restaurant });
    case 'confirmed':
    case 'accepted':
      return t('track.headline.confirmed', { restaurant });
    case 'preparing':
    case 'ready':
      return t('track.headline.preparing', { restaurant });
    case 'picked_up':
    case 'out_for_delivery':
      return t('track.headline.on_the_way', { rider });
    case 'delivered':
      return t('track.headline.delivered');
    case 'cancelled':
    case 'rejected':
      return t('track.headline.cancelled');
  }
}

function firstName(name: string | undefined): string | undefined {
  return name?.split(' ')[0];
}
