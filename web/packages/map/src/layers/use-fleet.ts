import type { Point } from '@foodieexpress/client';
import { useReducedMotion } from '@foodieexpress/ui';
import type { MapLayerMouseEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useMap } from '../map-context';
import { FleetMotion, type FleetMark } from './fleet-motion';
import { addArrow, ARROW } from './shapes';
import { addLayers, setFeatures } from './source';

export interface FleetHandle {
  /** A rider's newest place; call it straight from the channel, as often as values come. */
  update: (mark: FleetMark) => void;
  remove: (id: string) => void;
  /** The whole fleet, after a snapshot. */
  replace: (marks: FleetMark[]) => void;
  /** Where a rider is drawn right now. */
  where: (id: string) => Point | undefined;
}

export interface FleetOptions {
  selectedId?: string | undefined;
  onSelect?: (id: string) => void;
}

const SOURCE = 'fleet';
/** Above this many riders the map is redrawn ten times a second instead of every frame. */
const MANY = 300;
const MANY_MS = 100;

const COLOURS = {
  light: {
    online: '#15803d',
    offered: '#b45309',
    on_job: '#f4571e',
    break: '#1d5fa8',
    other: '#8f857b',
    ring: '#ffffff',
    text: '#433b34',
  },
  dark: {
    online: '#63cf91',
    offered: '#f5b964',
    on_job: '#ff7d4d',
    break: '#86baf5',
    other: '#8a8178',
    ring: '#141210',
    text: '#e4dcd6',
  },
};

/** Many riders as heading arrows coloured by state, written straight into the map: React renders nothing per fix. */
export function useFleet({ selectedId, onSelect }: FleetOptions = {}): FleetHandle {
  const { map, theme, styleVersion } = useMap();
  const reduced = useReducedMotion();
  const motion = useMemo(() => new FleetMotion(!reduced), [reduced]);
  const wake = useRef<() => void>(() => undefined);
  const select = useEffectEvent((id: string) => onSelect?.(id));

  useEffect(() => {
    const colours = COLOURS[theme];
    addArrow(map);
    return addLayers(map, SOURCE, [
      {
        id: `${SOURCE}-ring`,
        type: 'circle',
        source: SOURCE,
        filter: ['get', 'selected'],
        paint: {
          'circle-radius': 20,
          'circle-color': colours.on_job,
          'circle-opacity': 0.2,
          'circle-stroke-width': 2,
          'circle-stroke-color': colours.on_job,
        },
      },
      {
        id: `${SOURCE}-arrow`,
        type: 'symbol',
        source: SOURCE,
        layout: {
          'icon-image': ARROW,
          'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.5, 16, 0.9],
          'icon-rotate': ['get', 'heading'],
          'icon-rotation-alignment': 'map',
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'text-field': ['step', ['zoom'], '', 15.5, ['get', 'name']],
          'text-font': ['Noto Sans Medium'],
          'text-size': 11,
          'text-anchor': 'top',
          'text-offset': [0, 1.1],
          'text-optional': true,
        },
        paint: {
          'icon-color': [
            'match',
            ['get', 'status'],
            'online',
            colours.online,
            'offered',
            colours.offered,
            'on_job',
            colours.on_job,
            'break',
            colours.break,
            colours.other,
          ],
          'icon-halo-color': colours.ring,
          'icon-halo-width': 2,
          'text-color': colours.text,
          'text-halo-color': colours.ring,
          'text-halo-width': 1.4,
        },
      },
    ]);
  }, [map, theme, styleVersion]);

  useEffect(() => {
    let frame = 0;
    let drawnAt = 0;
    const step = () => {
      frame = 0;
      const now = performance.now();
      if (motion.size < MANY || now - drawnAt >= MANY_MS) {
        drawnAt = now;
        setFeatures(map, SOURCE, motion.features(now));
      }
      if (motion.moving(now)) frame = requestAnimationFrame(step);
    };
    wake.current = () => {
      if (frame === 0) frame = requestAnimationFrame(step);
    };
    wake.current();
    return () => cancelAnimationFrame(frame);
  }, [map, motion, theme, styleVersion]);

  useEffect(() => {
    motion.select(selectedId);
    wake.current();
  }, [motion, selectedId]);

  useEffect(() => {
    const clicked = (event: MapLayerMouseEvent) => {
      const id: unknown = event.features?.[0]?.properties['id'];
      if (typeof id === 'string') select(id);
    };
    map.on('click', `${SOURCE}-arrow`, clicked);
    return () => {
      map.off('click', `${SOURCE}-arrow`, clicked);
    };
  }, [map]);

  return useMemo<FleetHandle>(
    () => ({
      update: (mark) => {
        motion.update(mark, performance.now());
        wake.current();
      },
      remove: (id) => {
        motion.remove(id);
        wake.current();
      },
      replace: (marks) => {
        motion.replace(marks, performance.now());
        wake.current();
      },
      where: (id) => motion.where(id, performance.now()),
    }),
    [motion],
  );
}
