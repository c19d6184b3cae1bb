import type { Point } from '@foodieexpress/client';
import { useReducedMotion } from '@foodieexpress/ui';
import type { MapLibreEvent, PaddingOptions } from 'maplibre-gl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMap } from '../map-context';

export interface FramingOptions {
  /** What must be seen. */
  points: Point[];
  /** Pixels covered by panels, in addition to a margin. */
  padding?: Partial<PaddingOptions>;
  maxZoom?: number;
  /** False: never frames by itself. Default true. */
  enabled?: boolean;
}

const MARGIN = 56;

/** Keeps the points in view until the user moves the map; `resume` gives the framing back. */
export function useFraming({ points, padding, maxZoom = 16.5, enabled = true }: FramingOptions): {
  yielded: boolean;
  resume: () => void;
} {
  const { map } = useMap();
  const reduced = useReducedMotion();
  const [yielded, setYielded] = useState(false);
  const framed = useRef(false);
  const [resized, setResized] = useState(0);

  useEffect(() => {
    const moved = (event: MapLibreEvent) => {
      // Only movements by hand carry the browser's event.
      if (event.originalEvent !== undefined) setYielded(true);
    };
    // A phone that was turned shows less of one side.
    const measured = () => setResized((times) => times + 1);
    map.on('movestart', moved);
    map.on('resize', measured);
    return () => {
      map.off('movestart', moved);
      map.off('resize', measured);
    };
  }, [map]);

  const key = points.map((point) => `${point.lat.toFixed(4)},${point.lng.toFixed(4)}`).join(' ');
  const pad = JSON.stringify(padding ?? {});
  useEffect(() => {
    if (yielded || !enabled || key === '') return;
    const pairs = key.split(' ').map((pair) => pair.split(',').map(Number) as [number, number]);
    const lats = pairs.map(([lat]) => lat);
    const lngs = pairs.map(([, lng]) => lng);
    const covered = JSON.parse(pad) as Partial<PaddingOptions>;
    map.fitBounds([Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)], {
      padding: {
        top: MARGIN + (covered.top ?? 0),
        right: MARGIN + (covered.right ?? 0),
        bottom: MARGIN + (covered.bottom ?? 0),
        left: MARGIN + (covered.left ?? 0),
      },
      maxZoom,
      // The first frame is not a movement anybody should watch.
      duration: reduced || !framed.current ? 0 : 700,
    });
    framed.current = true;
  }, [map, key, pad, maxZoom, yielded, enabled, reduced, resized]);

  return { yielded, resume: useCallback(() => setYielded(false), []) };
}
