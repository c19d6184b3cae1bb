import { useMessages } from '@foodieexpress/i18n';
import { useRiderMarker, type Path } from '@foodieexpress/map';
import { useNow } from '@foodieexpress/ui';
import { usePosition } from '../data/position-context';
import { rider } from '../messages';

const STALE_MS = 30_000;

/** The rider's own mark on the map; dims when the position is old. */
export function useOwnMarker(vehicle: string, path?: Path, onProgress?: (metres: number) => void): void {
  const t = useMessages(rider);
  const { reading } = usePosition();
  const now = useNow(5000);
  useRiderMarker({
    position: reading,
    path,
    vehicle,
    label: t('position.me'),
    stale: reading !== undefined && now - Date.parse(reading.recordedAt) > STALE_MS,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}
