import type { MapConfig } from '@foodieexpress/client';
import type { Locale } from '@foodieexpress/i18n';
import italic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import regularExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import medium from '@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2?url';
import mediumExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2?url';
import { layers } from '@protomaps/basemaps';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { FLAVORS } from './flavors';

export type MapTheme = 'light' | 'dark';

const SOURCE = 'city';
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
];
const LATIN_EXT = ['U+0100-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'];

// The tiles have no such data, or the layer would need an icon sheet.
const LEFT_OUT = new Set(['landcover', 'pois', 'roads_oneway', 'roads_shields']);

/** The whole basemap from the operator's own tiles and fonts: nothing is loaded from anywhere else. */
export function mapStyle(config: MapConfig, theme: MapTheme, locale: Locale): StyleSpecification {
  const url = new URL(config.tilesUrl, location.href).toString();
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'vector', url: `pmtiles://${url}` } },
    'font-faces': {
      'Noto Sans Regular': [
        { url: absolute(regular), 'unicode-range': LATIN },
        { url: absolute(regularExt), 'unicode-range': LATIN_EXT },
      ],
      'Noto Sans Medium': [
        { url: absolute(medium), 'unicode-range': LATIN },
        { url: absolute(mediumExt), 'unicode-range': LATIN_EXT },
      ],
      'Noto Sans Italic': [{ url: absolute(italic) }],
    },
    layers: [...base(theme, locale), poiLabels(theme)],
  };
}

function base(theme: MapTheme, locale: Locale): LayerSpecification[] {
  return layers(SOURCE, FLAVORS[theme], { lang: locale })
    .filter((layer) => !LEFT_OUT.has(layer.id))
    .map((layer) => withoutIcon(layer));
}

function withoutIcon(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol' || layer.layout?.['icon-image'] === undefined) return layer;
  const layout = { ...layer.layout };
  delete layout['icon-image'];
  return { ...layer, layout };
}

/** A few landmarks by name, so that people find their way. Restaurants are left to the apps' own markers. */
function poiLabels(theme: MapTheme): LayerSpecification {
  const flavor = FLAVORS[theme];
  return {
    id: 'landmarks',
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'pois',
    minzoom: 15,
    filter: [
      'in',
      ['get', 'kind'],
      ['literal', ['park', 'museum', 'station', 'stadium', 'theatre', 'hospital', 'marina']],
    ],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Noto Sans Regular'],
      'text-size': 11,
      'text-max-width': 8,
      'text-padding': 8,
    },
    paint: {
      'text-color': flavor.subplace_label,
      'text-halo-color': flavor.subplace_label_halo,
      'text-halo-width': 1.2,
    },
  };
}

// The worker resolves addresses against its own file, not against the page.
function absolute(path: string): string {
  return new URL(path, location.href).toString();
}
