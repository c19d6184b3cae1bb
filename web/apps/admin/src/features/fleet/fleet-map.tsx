import { useMessages } from '@foodieexpress/i18n';
import { CityMap } from '@foodieexpress/map';
import { useMapConfig } from '@foodieexpress/session';
import { ErrorState, Loading, Skeleton, useWide } from '@foodieexpress/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useFleetStore } from '../../data/fleet-provider';
import { control } from '../../messages';
import { FleetLayers, type FleetSelection } from './fleet-layers';
import styles from './fleet.module.css';

const STATES = ['online', 'on_job', 'break', 'other'] as const;

/** The city with everything that moves. `children` are further layers: the route of the chosen order. */
export function FleetMap({ selection, children }: { selection: FleetSelection; children?: ReactNode }) {
  const t = useMessages(control);
  const store = useFleetStore();
  const config = useMapConfig();
  const wide = useWide();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      store.subscribe(() => {
        if (frame.current !== null)
          frame.current.dataset['riderCount'] = String(store.snapshot().riders.size);
      }),
    [store],
  );
  return (
    <div ref={frame} className={styles.map} data-testid="fleet-map" data-rider-count="0">
      {config.isPending && (
        <Loading className={styles.map ?? ''}>
          <Skeleton height="100%" radius={0} />
        </Loading>
      )}
      {config.isError && <ErrorState error={config.error} onRetry={() => void config.refetch()} />}
      {config.data !== undefined && (
        <CityMap config={config.data} attribution={wide ? 'bottom-right' : 'top-right'}>
          <FleetLayers selection={selection} />
          {children}
        </CityMap>
      )}
      <ul className={styles.legend}>
        {STATES.map((state) => (
          <li key={state} data-state={state}>
            {t(`legend.${state}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
