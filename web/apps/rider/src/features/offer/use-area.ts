import type { Point } from '@foodieexpress/client';
import { useMap } from '@foodieexpress/map';
import { useEffect } from 'react';

const ID = 'offer-area';
/** The server rounds the door to a square of about this size. */
const METRES = 150;
const METRES_PER_DEGREE = 111_320;
const CORNERS = 48;

/** A soft disc around where the door is: near enough to decide, too wide to find somebody. */
export function useArea({ lat, lng }: Point): void {
  const { map, styleVersion } = useMap();
  useEffect(() => {
    map.addSource(ID, {
      type: 'geojson',
      data: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [disc(lat, lng)] } },
    });
    map.addLayer({
      id: ID,
      type: 'fill',
      source: ID,
      paint: { 'fill-color': '#ff6b35', 'fill-opacity': 0.28 },
    });
    map.addLayer({
      id: `${ID}-edge`,
      type: 'line',
      source: ID,
      paint: { 'line-color': '#ff6b35', 'line-width': 2.5 },
    });
    return () => {
      // A map that was removed has no layers to take away.
      if ((map as { style?: unknown }).style === undefined || map.getSource(ID) === undefined) return;
      map.removeLayer(`${ID}-edge`);
      map.removeLayer(ID);
      map.removeSource(ID);
    };
  }, [map, styleVersion, lat, lng]);
}

function disc(lat: number, lng: number): [number, number][] {
  const narrow = Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: CORNERS + 1 }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS;
    return [
      lng + (METRES * Math.cos(angle)) / (METRES_PER_DEGREE * narrow),
      lat + (METRES * Math.sin(angle)) / METRES_PER_DEGREE,
    ];
  });
}
