import type { Offer } from '@foodieexpress/client';
import { MapControls, useFraming, useStop } from '@foodieexpress/map';
import { usePosition } from '../../data/position-context';
import { useMapPadding } from '../../shared/use-map-padding';
import { useOwnMarker } from '../../shared/use-own-marker';
import { useArea } from './use-area';

export function OfferLayers({ offer, vehicle }: { offer: Offer; vehicle: string }) {
  const { reading } = usePosition();
  const padding = useMapPadding();
  useOwnMarker(vehicle);
  useStop(offer.restaurant.location, 'restaurant', offer.restaurant.name);
  useArea(offer.dropoffArea.location);
  const points = [offer.restaurant.location, offer.dropoffArea.location];
  const { yielded, resume } = useFraming({
    points: reading === undefined ? points : [...points, reading],
    padding,
  });
  return <MapControls onFollow={yielded ? resume : undefined} />;
}
