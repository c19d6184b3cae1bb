import type { FleetRider } from '@foodieexpress/client';
import { MapControls, useFleet, useMap, useRestaurants, type FleetMark } from '@foodieexpress/map';
import { useReducedMotion } from '@foodieexpress/ui';
import type { MapLibreEvent } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { useCity, useFleetStore, useLook } from '../../data/fleet-provider';

export interface FleetSelection {
  riderId: string | undefined;
  restaurantId: string | undefined;
  onRider: (id: string) => void;
  onRestaurant: (id: string) => void;
}

const FOLLOW_MS = 1000;

export function FleetLayers({ selection }: { selection: FleetSelection }) {
  const { map } = useMap();
  const store = useFleetStore();
  const look = useLook();
  const { restaurants } = useCity();
  const reduced = useReducedMotion();
  const { riderId, restaurantId } = selection;
  const [yieldedFor, setYieldedFor] = useState<string>();

  useRestaurants(
    useMemo(
      () =>
        restaurants.map(({ id, name, location, openOrders }) => ({
          id,
          name,
          location,
          selected: id === restaurantId,
          ...(openOrders > 0 ? { badge: String(openOrders) } : {}),
        })),
      [restaurants, restaurantId],
    ),
    selection.onRestaurant,
  );
  // After the restaurants, so that riders are drawn above them.
  const fleet = useFleet({ selectedId: riderId, onSelect: selection.onRider });

  useEffect(
    () =>
      store.follow({
        moved: (rider) => {
          const mark = markOf(rider);
          if (mark !== undefined) fleet.update(mark);
        },
        left: fleet.remove,
        replaced: (riders) => fleet.replace(riders.map(markOf).filter((mark) => mark !== undefined)),
      }),
    [store, fleet],
  );

  useEffect(() => {
    const moved = (event: MapLibreEvent) => {
      // Only movements by hand carry the browser's event.
      if (event.originalEvent !== undefined) setYieldedFor(riderId);
    };
    map.on('movestart', moved);
    return () => {
      map.off('movestart', moved);
    };
  }, [map, riderId]);

  useEffect(() => {
    const turned = () => {
      const bounds = map.getBounds();
      const degrees = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180;
      const wide = bounds.getEast() - bounds.getWest() >= 360;
      look([
        wide ? -180 : degrees(bounds.getWest()),
        Math.max(-90, bounds.getSouth()),
        wide ? 180 : degrees(bounds.getEast()),
        Math.min(90, bounds.getNorth()),
      ]);
    };
    turned();
    map.on('moveend', turned);
    return () => {
      map.off('moveend', turned);
    };
  }, [map, look]);

  const following = riderId !== undefined && yieldedFor !== riderId;
  useEffect(() => {
    if (!following) return;
    const look = () => {
      // Who is out of sight was there some seconds ago; the map turns there, and sees them.
      const place = fleet.where(riderId) ?? store.rider(riderId)?.position;
      if (place !== undefined)
        map.easeTo({
          center: place,
          zoom: Math.max(map.getZoom(), 15),
          duration: reduced ? 0 : FOLLOW_MS,
          easing: (share) => share,
        });
    };
    look();
    const timer = setInterval(look, FOLLOW_MS);
    return () => clearInterval(timer);
  }, [map, fleet, store, riderId, following, reduced]);

  const canResume = riderId !== undefined && !following;
  return <MapControls onFollow={canResume ? () => setYieldedFor(undefined) : undefined} />;
}

function markOf({ id, name, status, position, heading }: FleetRider): FleetMark | undefined {
  return position === undefined
    ? undefined
    : { id, name, status, ...position, ...(heading === undefined ? {} : { headingDegrees: heading }) };
}
