import type { TrackedPosition } from '@foodieexpress/client';
import { useReducedMotion } from '@foodieexpress/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Glide } from '../geo/glide';
import type { Path } from '../geo/path';
import { useMap } from '../map-context';
import { riderElement, type RiderElement } from './rider-element';

export interface RiderMarkerOptions {
  position: TrackedPosition | undefined;
  /** The route being driven; the marker glides along it. */
  path: Path | undefined;
  vehicle: string;
  label: string;
  /** The last fix is old: the marker dims. */
  stale: boolean;
  /** Metres along the path, about ten times a second while moving. */
  onProgress?: (metres: number) => void;
}

const REPORT_MS = 100;

/** The followed rider: a DOM element that glides between fixes along the street and turns with its heading. */
export function useRiderMarker({
  position,
  path,
  vehicle,
  label,
  stale,
  onProgress,
}: RiderMarkerOptions): void {
  const { map, engine } = useMap();
  const reduced = useReducedMotion();
  const glide = useRef<Glide | undefined>(undefined);
  const wake = useRef<() => void>(() => undefined);
  const parts = useRef<RiderElement | undefined>(undefined);
  const report = useEffectEvent((metres: number) => onProgress?.(metres));

  useEffect(() => {
    const made = riderElement(vehicle, label);
    parts.current = made;
    const motion = new Glide(!reduced);
    glide.current = motion;
    const marker = new engine.Marker({ element: made.element, pitchAlignment: 'map' });
    let frame = 0;
    let shown = false;
    let reportedAt = 0;
    const step = () => {
      frame = 0;
      const now = performance.now();
      const sample = motion.sample(now);
      if (sample === undefined) {
        marker.remove();
        shown = false;
        return;
      }
      marker.setLngLat([sample.point.lng, sample.point.lat]);
      if (!shown) marker.addTo(map);
      shown = true;
      made.heading.style.transform = `rotate(${sample.bearing}deg)`;
      made.element.dataset['lat'] = sample.point.lat.toFixed(6);
      made.element.dataset['lng'] = sample.point.lng.toFixed(6);
      if (sample.progress !== undefined && (now - reportedAt > REPORT_MS || !sample.moving)) {
        reportedAt = now;
        report(sample.progress);
      }
      if (sample.moving) frame = requestAnimationFrame(step);
    };
    wake.current = () => {
      if (frame === 0) step();
    };
    return () => {
      cancelAnimationFrame(frame);
      marker.remove();
    };
  }, [map, engine, vehicle, label, reduced]);

  useEffect(() => {
    glide.current?.follow(path);
  }, [path, map, engine, vehicle, label, reduced]);

  useEffect(() => {
    // Nobody to show: before pick-up and after the end.
    if (position === undefined) glide.current?.clear();
    else glide.current?.fix(position, performance.now());
    wake.current();
  }, [position, map, engine, vehicle, label, reduced]);

  useEffect(() => {
    parts.current?.element.toggleAttribute('data-stale', stale);
  }, [stale, map, engine, vehicle, label, reduced]);
}
