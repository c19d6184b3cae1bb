import { useNavigate, getRouteApi } from '@tanstack/react-router';
import { AddressChip } from '../../features/address/address-chip';
import { Discover } from '../../features/discover/discover';
import { ActiveOrders } from '../../features/orders/active-orders';
import type { DiscoverSearch } from '../search';

const route = getRouteApi('/');

export function DiscoverPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/' });
  return (
    <Discover
      filters={search}
      onFilters={(change: DiscoverSearch) =>
        void navigate({ search: change, replace: true, resetScroll: false })
      }
      address={<AddressChip />}
      banner={<ActiveOrders compact />}
    />
  );
}
