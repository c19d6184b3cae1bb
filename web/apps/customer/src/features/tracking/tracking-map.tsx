import type { Tracking } from '@foodieexpress/client';
import { common, useFormats, useMessages } from '@foodieexpress/i18n';
import {
  CityMap,
  decodePolyline,
  MapControls,
  measure,
  useFraming,
  useRiderMarker,
  useRouteLine,
  useStop,
} from '@foodieexpress/map';
import { useMapConfig } from '@foodieexpress/session';
import { classes, Skeleton, useWide } from '@foodieexpress/ui';
import { useMemo } from 'react';
import { customer } from '../../messages';
import { useStale } from './use-stale';
import styles from './tracking-map.module.css';

export function TrackingMap({ tracking }: { tracking: Tracking | undefined }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const wide = useWide();
  const config = useMapConfig();
  const { stale, ageSeconds } = useStale(tracking?.position);
  if (config.data === undefined) return <Skeleton height="100%" radius={0} />;
  return (
    <CityMap config={config.data} attribution={wide ? 'bottom-right' : 'top-right'}>
      {tracking !== undefined && <Layers tracking={tracking} stale={stale} wide={wide} />}
      {stale && (
        <p className={classes(styles.seen, 'tabular')} data-testid="last-seen">
          {t('track.lastSeen', { span: formats.span(ageSeconds) })}
        </p>
      )}
    </CityMap>
  );
}

interface LayersProps {
  tracking: Tracking;
  stale: boolean;
  wide: boolean;
}

function Layers({ tracking, stale, wide }: LayersProps) {
  const t = useMessages(customer);
  const words = useMessages(common);
  const { restaurant, dropoff, route, position, rider } = tracking;
  const polyline = route?.polyline;
  const path = useMemo(
    () => (polyline === undefined ? undefined : measure(decodePolyline(polyline))),
    [polyline],
  );
  const riding = position !== undefined;

  const setProgress = useRouteLine(path, { look: riding ? 'active' : 'planned' });
  useStop(restaurant.location, 'restaurant', restaurant.name);
  useStop(dropoff.location, 'home', t('track.to'));
  useRiderMarker({
    position,
    path,
    vehicle: rider?.vehicle ?? 'scooter',
    label: words('map.rider', { name: rider?.name ?? '' }),
    stale,
    onProgress: setProgress,
  });
  // Before pick-up the whole way, afterwards what is still ahead.
  const points =
    position === undefined ? [restaurant.location, dropoff.location] : [position, dropoff.location];
  const { yielded, resume } = useFraming({
    points,
    padding: wide ? {} : { bottom: window.innerHeight * 0.46, top: 24 },
  });
  return <MapControls place={wide ? 'bottom' : 'top'} onFollow={yielded ? resume : undefined} />;
}
