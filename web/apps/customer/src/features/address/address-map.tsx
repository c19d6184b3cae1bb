import type { Point } from '@foodieexpress/client';
import { common, useMessages } from '@foodieexpress/i18n';
import { CityMap, MapControls, useMap, usePin } from '@foodieexpress/map';
import { useMapConfig } from '@foodieexpress/session';
import { Skeleton } from '@foodieexpress/ui';
import { useEffect, useRef } from 'react';
import styles from './address-map.module.css';

export interface AddressMapProps {
  point: Point | undefined;
  onMove: (point: Point) => void;
}

/** A small map with the pin to drag. */
export function AddressMap({ point, onMove }: AddressMapProps) {
  const config = useMapConfig();
  return (
    <div className={styles.map}>
      {config.data === undefined ? (
        <Skeleton height="100%" radius={0} />
      ) : (
        <CityMap config={config.data} attribution="bottom-left">
          <Pin point={point} onMove={onMove} />
          <MapControls />
        </CityMap>
      )}
    </div>
  );
}

function Pin({ point, onMove }: AddressMapProps) {
  const t = useMessages(common);
  const { map } = useMap();
  const first = useRef(point);
  useEffect(() => {
    if (first.current !== undefined) map.jumpTo({ center: first.current, zoom: 16.5 });
  }, [map]);
  usePin(point, t('map.pin'), onMove);
  return null;
}
