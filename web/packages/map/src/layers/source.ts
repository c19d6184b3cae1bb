import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

export type Features = FeatureCollection;

export const NOTHING: Features = { type: 'FeatureCollection', features: [] };

/** Adds a GeoJSON source with its layers; the returned function takes them away again. */
export function addLayers(
  map: MapLibreMap,
  source: string,
  layers: LayerSpecification[],
  before?: string,
): () => void {
  if (map.getSource(source) === undefined) map.addSource(source, { type: 'geojson', data: NOTHING });
  for (const layer of layers) {
    if (map.getLayer(layer.id) === undefined) map.addLayer(layer, before);
  }
  return () => {
    // After the map was removed or its style replaced there is nothing left to take away.
    if (!isAlive(map)) return;
    for (const layer of layers) if (map.getLayer(layer.id) !== undefined) map.removeLayer(layer.id);
    if (map.getSource(source) !== undefined) map.removeSource(source);
  };
}

export function setFeatures(map: MapLibreMap, source: string, features: Features): void {
  if (isAlive(map)) void map.getSource<GeoJSONSource>(source)?.setData(features);
}

export function isAlive(map: MapLibreMap): boolean {
  // `style` is typed as always present, but `remove()` deletes it.
  return (map as { style?: unknown }).style !== undefined;
}

export function coordinates(point: { lat: number; lng: number }): [number, number] {
  return [point.lng, point.lat];
}

/** The first label layer: lines drawn before it stay below the street names. */
export function firstLabel(map: MapLibreMap): string | undefined {
  return map.getStyle().layers.find((layer) => layer.type === 'symbol')?.id;
}
