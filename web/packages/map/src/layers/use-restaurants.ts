import type { Point } from '@foodieexpress/client';
import type { MapLayerMouseEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent } from 'react';
import { useMap } from '../map-context';
import { addDisc, DISC } from './shapes';
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
    addDisc(map);
    return addLayers(map, SOURCE, [
      {
        id: `${SOURCE}-mark`,
        type: 'symbol',
        source: SOURCE,
        layout: {
          'icon-image': DISC,
          'icon-size': [
            'interpolate',
            ['linear'],
            ['zoom'],
            12,
            ['case', ['get', 'selected'], 0.8, 0.45],
            16,
            ['case', ['get', 'selected'], 1.2, 0.8],
          ],
          'icon-allow-overlap': true,
          'symbol-sort-key': ['case', ['get', 'selected'], 0, ['get', 'open'], 1, 2],
          'text-field': ['step', ['zoom'], '', 13, ['get', 'name']],
          'text-font': ['Noto Sans Medium'],
          'text-size': 12,
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.9,
          'text-max-width': 9,
          'text-optional': true,
        },
        paint: {
          'icon-color': ['case', ['get', 'open'], colours.open, colours.closed],
          'icon-halo-color': colours.ring,
          'icon-halo-width': 2.5,
          'text-color': colours.text,
          'text-halo-color': colours.halo,
          'text-halo-width': 1.4,
        },
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
