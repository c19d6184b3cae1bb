import type { Point } from '@foodieexpress/client';
import type { MapLayerMouseEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent } from 'react';
import { useMap } from '../map-context';
import { addLayers, coordinates, setFeatures } from './source';

export interface MapRestaurant {
  id: string;
  name: string;
  location: Point;
  /** Default true; closed ones are grey. */
  open?: boolean;
  /** A short text in the mark instead of the dot: the number of open orders. */
  badge?: string;
  selected?: boolean;
}

const COLOURS = {
  light: { open: '#ff6b35', closed: '#a39a91', ring: '#ffffff', text: '#433b34', halo: '#fffdfa' },
  dark: { open: '#ff6b35', closed: '#6d655f', ring: '#1c1a1c', text: '#e4dcd6', halo: '#1c1a1c' },
};

const SOURCE = 'restaurants';

/** Restaurants as marks with their names. One hook per map. */
export function useRestaurants(restaurants: MapRestaurant[], onSelect?: (id: string) => void): void {
  const { map, theme, styleVersion } = useMap();
  const select = useEffectEvent((id: string) => onSelect?.(id));

  useEffect(() => {
    const colours = COLOURS[theme];
    return addLayers(map, SOURCE, [
      {
        id: `${SOURCE}-mark`,
        type: 'circle',
        source: SOURCE,
        paint: {
          'circle-color': ['case', ['get', 'open'], colours.open, colours.closed],
          'circle-radius': [
            'interpolate',
            ['linear'],
            ['zoom'],
            12,
            ['case', ['get', 'selected'], 8, 5],
            16,
            ['case', ['get', 'selected'], 14, 10],
          ],
          'circle-stroke-color': colours.ring,
          'circle-stroke-width': ['case', ['get', 'selected'], 4, 2.5],
        },
      },
      {
        id: `${SOURCE}-name`,
        type: 'symbol',
        source: SOURCE,
        minzoom: 13,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['Noto Sans Medium'],
          'text-size': 12,
          'text-anchor': 'top',
          'text-offset': [0, 1],
          'text-max-width': 9,
          'text-optional': true,
        },
        paint: { 'text-color': colours.text, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 },
      },
      {
        id: `${SOURCE}-badge`,
        type: 'symbol',
        source: SOURCE,
        filter: ['!=', ['get', 'badge'], ''],
        layout: {
          'text-field': ['get', 'badge'],
          'text-font': ['Noto Sans Medium'],
          'text-size': 11,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': '#1c1917' },
      },
    ]);
  }, [map, theme, styleVersion]);

  useEffect(() => {
    setFeatures(map, SOURCE, {
      type: 'FeatureCollection',
      features: restaurants.map(({ id, name, location, open = true, badge = '', selected = false }) => ({
        type: 'Feature',
        properties: { id, name, open, badge, selected },
        geometry: { type: 'Point', coordinates: coordinates(location) },
      })),
    });
  }, [map, restaurants, theme, styleVersion]);

  useEffect(() => {
    const layer = `${SOURCE}-mark`;
    const clicked = (event: MapLayerMouseEvent) => {
      const id: unknown = event.features?.[0]?.properties['id'];
      if (typeof id === 'string') select(id);
    };
    const enter = () => (map.getCanvas().style.cursor = 'pointer');
    const leave = () => (map.getCanvas().style.cursor = '');
    map.on('click', layer, clicked);
    map.on('mouseenter', layer, enter);
    map.on('mouseleave', layer, leave);
    return () => {
      map.off('click', layer, clicked);
      map.off('mouseenter', layer, enter);
      map.off('mouseleave', layer, leave);
    };
  }, [map]);
}
