import type { MapConfig } from '@foodieexpress/client';
import { common, useLocale, useMessages } from '@foodieexpress/i18n';
import { classes, Empty, useTheme } from '@foodieexpress/ui';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { MapPinOff } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type * as Engine from './engine';
import { MapContext, type MapValue } from './map-context';
import styles from './city-map.module.css';

export interface CityMapProps {
  config: MapConfig;
  /** Layers: components that call the layer hooks. Rendered once the map is ready. */
  children?: ReactNode;
  /** Where the OpenStreetMap credit stands; keep it clear of panels. Default bottom-right. */
  attribution?: 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
  className?: string;
}

interface Loaded {
  map: MapLibreMap;
  engine: typeof Engine;
}

/** The city, in the theme and language of the page. The map library is loaded when this is first rendered. */
export function CityMap({ config, children, attribution = 'bottom-right', className }: CityMapProps) {
  const t = useMessages(common);
  const { locale } = useLocale();
  const theme = useTheme().shown;
  const container = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState(false);
  const [styleVersion, setStyleVersion] = useState(0);
  const label = t('map.label', { city: config.city });
  const first = useRef({ theme, locale, label });

  // Before the map's own effect, so that its cleanup finds the map still there. A window that changes its width moves
  // the credit; the map and its layers stay.
  useEffect(() => {
    if (loaded === undefined) return;
    const { map, engine } = loaded;
    const credit = engine.createCredit(config);
    map.addControl(credit, attribution);
    return () => void map.removeControl(credit);
  }, [loaded, config, attribution]);

  useEffect(() => {
    let map: MapLibreMap | undefined;
    let gone = false;
    import('./engine')
      .then((engine) => {
        if (gone || container.current === null) return;
        map = engine.createMap({ container: container.current, config, ...first.current });
        const created = map;
        map.on('style.load', () => {
          setStyleVersion((version) => version + 1);
          setLoaded({ map: created, engine });
        });
      })
      // No WebGL, or the chunk could not be fetched: the page works on without its map.
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      setLoaded(undefined);
      map?.remove();
    };
  }, [config]);

  useEffect(() => {
    if (loaded === undefined) return;
    if (first.current.theme === theme && first.current.locale === locale) return;
    first.current = { theme, locale, label };
    loaded.map.setStyle(loaded.engine.mapStyle(config, theme, locale), { diff: false });
  }, [loaded, config, theme, locale, label]);

  const value = useMemo<MapValue | undefined>(
    () => (loaded === undefined ? undefined : { ...loaded, theme, styleVersion }),
    [loaded, theme, styleVersion],
  );
  return (
    <div className={classes(styles.frame, className)}>
      <div ref={container} className={styles.canvas} data-testid="map" />
      {failed && (
        <div className={styles.failed}>
          <Empty icon={<MapPinOff size={28} />} title={t('map.failed')} text={t('map.failed.text')} />
        </div>
      )}
      {value !== undefined && <MapContext value={value}>{children}</MapContext>}
    </div>
  );
}
