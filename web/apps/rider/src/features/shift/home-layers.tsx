import { MapControls, useFraming } from '@foodieexpress/map';
import { usePosition } from '../../data/position-context';
import { useMapPadding } from '../../shared/use-map-padding';
import { useOwnMarker } from '../../shared/use-own-marker';

export function HomeLayers({ vehicle }: { vehicle: string }) {
  const { reading } = usePosition();
  const padding = useMapPadding();
  useOwnMarker(vehicle);
  const { yielded, resume } = useFraming({
    points: reading === undefined ? [] : [reading],
    padding,
    maxZoom: 15.5,
  });
  return <MapControls onFollow={yielded ? resume : undefined} />;
}
