import type { Map as MapLibreMap } from 'maplibre-gl';
import { createContext, use } from 'react';
import type * as Engine from './engine';
import type { MapTheme } from './style';

export interface MapValue {
  map: MapLibreMap;
  engine: typeof Engine;
  theme: MapTheme;
  /** Grows with every loaded style: a new style has lost all sources and layers, so the layer hooks add theirs again. */
  styleVersion: number;
}

export const MapContext = createContext<MapValue | undefined>(undefined);

/** For layers: components inside `CityMap`, which renders them only when the map is ready. */
export function useMap(): MapValue {
  const value = use(MapContext);
  if (value === undefined) throw new Error('useMap needs a CityMap around it');
  return value;
}
