import type { Point } from '@foodieexpress/client';
import { useEffect, useRef } from 'react';
import { useMap } from '../map-context';
import { riderElement } from './rider-element';

export interface PlacedRiderOptions {
  /** Undefined: nobody is shown. */
  point: Point | undefined;
  /** Degrees clockwise from north. */
  bearing: number;
  vehicle: string;
  label: string;
}

/** A rider put exactly where the caller says, as often as it says so: for what is over, where nothing is guessed. */
export function usePlacedRider({ point, bearing, vehicle, label }: PlacedRiderOptions): void {
  const { map, engine } = useMap();
  const place = useRef<(point: Point | undefined, bearing: number) => void>(() => undefined);

  useEffect(() => {
    const { element, heading } = riderElement(vehicle, label);
    const marker = new engine.Marker({ element, pitchAlignment: 'map' });
    place.current = (at, turned) => {
      if (at === undefined) {
        marker.remove();
        return;
      }
      marker.setLngLat([at.lng, at.lat]).addTo(map);
      heading.style.transform = `rotate(${turned}deg)`;
      element.dataset['lat'] = at.lat.toFixed(6);
      element.dataset['lng'] = at.lng.toFixed(6);
    };
    return () => {
      marker.remove();
    };
  }, [map, engine, vehicle, label]);

  useEffect(() => {
    place.current(point, bearing);
  }, [map, engine, vehicle, label, point, bearing]);
}
