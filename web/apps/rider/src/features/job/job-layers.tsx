import type { Delivery } from '@foodieexpress/client';
import { decodePolyline, MapControls, measure, useFraming, useRouteLine, useStop } from '@foodieexpress/map';
import { useMemo } from 'react';
import { usePosition } from '../../data/position-context';
import { useMapPadding } from '../../shared/use-map-padding';
import { useOwnMarker } from '../../shared/use-own-marker';

/** The way still ahead, where it ends, and the rider on it. */
export function JobLayers({ job, vehicle }: { job: Delivery; vehicle: string }) {
  const { reading } = usePosition();
  const padding = useMapPadding();
  const polyline = job.leg?.polyline;
  const path = useMemo(
    () => (polyline === undefined ? undefined : measure(decodePolyline(polyline))),
    [polyline],
  );
  const setProgress = useRouteLine(path);
  useOwnMarker(vehicle, path, setProgress);
  const toCustomer = job.leg?.to === 'customer';
  useStop(job.restaurant.location, 'restaurant', job.restaurant.name);
  useStop(toCustomer ? job.dropoff?.location : undefined, 'home', job.dropoff?.line ?? '');
  const goal = toCustomer ? job.dropoff?.location : job.restaurant.location;
  const points = [...(goal === undefined ? [] : [goal]), ...(reading === undefined ? [] : [reading])];
  const { yielded, resume } = useFraming({ points, padding, maxZoom: 17 });
  return <MapControls onFollow={yielded ? resume : undefined} />;
}
