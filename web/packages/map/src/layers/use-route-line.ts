import type { ExpressionSpecification } from 'maplibre-gl';
import { useCallback, useEffect, useId, useRef } from 'react';
import { slice, type Path } from '../geo/path';
import { useMap } from '../map-context';
import { addLayers, coordinates, firstLabel, setFeatures, type Features } from './source';

export interface RouteLineOptions {
  /** `planned`: nobody drives it yet, drawn dashed. */
  look?: 'active' | 'planned';
}

const COLOURS = {
  light: { ahead: '#f4571e', casing: '#ffffff', done: '#8f857b' },
  dark: { ahead: '#ff7d4d', casing: '#141210', done: '#7d756e' },
};

/**
 * Draws a route with the part already driven faded. Returns a function that moves the border between the two
 * parts, to be called as often as wanted: it writes to the map and renders nothing.
 */
export function useRouteLine(
  path: Path | undefined,
  { look = 'active' }: RouteLineOptions = {},
): (progress: number) => void {
  const { map, theme, styleVersion } = useMap();
  const id = `route${useId()}`;
  const progress = useRef(0);
  const latest = useRef(path);

  const draw = useCallback(() => {
    const { current } = latest;
    setFeatures(map, id, current === undefined ? featuresOf([], []) : partsOf(current, progress.current));
  }, [map, id]);

  useEffect(() => {
    const colours = COLOURS[theme];
    const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
    const width = byZoom(3, 6);
    const remove = addLayers(
      map,
      id,
      [
        {
          id: `${id}-casing`,
          type: 'line',
          source: id,
          filter: ['==', ['get', 'part'], 'ahead'],
          layout: round,
          paint: { 'line-color': colours.casing, 'line-width': byZoom(6, 10), 'line-opacity': 0.9 },
        },
        {
          id: `${id}-done`,
          type: 'line',
          source: id,
          filter: ['==', ['get', 'part'], 'done'],
          layout: round,
          paint: { 'line-color': colours.done, 'line-width': width, 'line-opacity': 0.5 },
        },
        {
          id: `${id}-ahead`,
          type: 'line',
          source: id,
          filter: ['==', ['get', 'part'], 'ahead'],
          layout: round,
          paint: {
            'line-color': colours.ahead,
            'line-width': width,
            ...(look === 'planned' ? { 'line-dasharray': [0.6, 1.8] } : {}),
          },
        },
      ],
      firstLabel(map),
    );
    draw();
    return remove;
  }, [map, id, theme, look, styleVersion, draw]);

  useEffect(() => {
    latest.current = path;
    progress.current = 0;
    draw();
  }, [path, draw]);

  return useCallback(
    (metres: number) => {
      // Half a metre is less than a pixel at any zoom.
      if (Math.abs(metres - progress.current) < 0.5) return;
      progress.current = metres;
      draw();
    },
    [draw],
  );
}

function byZoom(far: number, near: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 12, far, 16, near];
}

function partsOf(path: Path, progress: number): Features {
  return featuresOf(slice(path, 0, progress), slice(path, progress, path.length));
}

function featuresOf(done: { lat: number; lng: number }[], ahead: { lat: number; lng: number }[]): Features {
  return {
    type: 'FeatureCollection',
    features: [
      { part: 'done', points: done },
      { part: 'ahead', points: ahead },
    ]
      .filter(({ points }) => points.length > 1)
      .map(({ part, points }) => ({
        type: 'Feature',
        properties: { part },
        geometry: { type: 'LineString', coordinates: points.map(coordinates) },
      })),
  };
}
