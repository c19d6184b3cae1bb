import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { MapConfig } from '@foodieexpress/client';
import type { Locale } from '@foodieexpress/i18n';
import { addProtocol, AttributionControl, Map as MapLibreMap, Marker, setWorkerUrl } from 'maplibre-gl';
import { Protocol } from 'pmtiles';
import { mapStyle, type MapTheme } from './style';

/** Everything that weighs: loaded only when a map is about to be shown. */
export interface EngineOptions {
  container: HTMLElement;
  config: MapConfig;
  theme: MapTheme;
  locale: Locale;
  label: string;
}

const EDGE_DEGREES = 0.004;

let prepared = false;

function prepare(): void {
  if (prepared) return;
  prepared = true;
  setWorkerUrl(new URL(workerUrl, location.href).toString());
  addProtocol('pmtiles', new Protocol().tile);
}

export function createMap({ container, config, theme, locale, label }: EngineOptions): MapLibreMap {
  prepare();
  const [west, south, east, north] = config.bounds;
  const map = new MapLibreMap({
    container,
    style: mapStyle(config, theme, locale),
    center: config.center,
    zoom: config.zoom,
    minZoom: Math.max(0, config.zoom - 2.5),
    maxZoom: config.maxZoom,
    // The tiles end at the city: beyond there would be nothing to see.
    maxBounds: [west - EDGE_DEGREES, south - EDGE_DEGREES, east + EDGE_DEGREES, north + EDGE_DEGREES],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 120,
  });
  map.touchZoomRotate.disableRotation();
  map.getCanvas().setAttribute('aria-label', label);
  map.on('idle', () => {
    container.dataset['mapState'] = 'idle';
  });
  map.on('movestart', () => {
    container.dataset['mapState'] = 'moving';
  });
  return map;
}

export function createCredit({ attribution }: MapConfig): AttributionControl {
  return new AttributionControl({ compact: false, customAttribution: creditOf(attribution) });
}

/** The credit OpenStreetMap's licence asks for, as a link, whatever the setting holds. */
function creditOf(text: string): string {
  const plain = text.replace(/<[^>]*>/g, '').replace(/[&<>"]/g, '');
  const words = plain.includes('OpenStreetMap') ? plain : `${plain} © OpenStreetMap contributors`.trim();
  return `<a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">${words}</a>`;
}

export { mapStyle, Marker };
