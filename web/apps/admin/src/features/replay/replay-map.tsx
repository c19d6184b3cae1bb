import type { Replay } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import {
  CityMap,
  decodePolyline,
  MapControls,
  measure,
  useFraming,
  usePlacedRider,
  useRouteLine,
  useStop,
} from '@foodieexpress/map';
import { useMapConfig } from '@foodieexpress/session';
import { Skeleton } from '@foodieexpress/ui';
import { useEffect, useMemo } from 'react';
import { replay as messages } from '../../messages/replay';
import { momentAt, type Timeline } from './timeline';

export interface ReplayMapProps {
  replay: Replay;
  timeline: Timeline;
  time: number;
}

export function ReplayMap(props: ReplayMapProps) {
  const config = useMapConfig();
  if (config.data === undefined) return <Skeleton height="100%" radius={0} />;
  return (
    <CityMap config={config.data}>
      <Layers {...props} />
    </CityMap>
  );
}

function Layers({ replay, timeline, time }: ReplayMapProps) {
  const t = useMessages(messages);
  const moment = momentAt(timeline, time);
  const ride = timeline.rides.findLast((each) => each.from <= time) ?? timeline.rides[0];
  const ridden = useMemo(() => measure(ride?.marks.map((mark) => mark.point) ?? []), [ride]);
  const leg = replay.legs.findLast((each) => Date.parse(each.plannedAt) <= time);
  const planned = useMemo(() => measure(leg === undefined ? [] : decodePolyline(leg.polyline)), [leg]);
  useRouteLine(planned, { look: 'planned' });
  const setAlong = useRouteLine(ridden);
  useEffect(() => {
    setAlong(moment?.along ?? 0);
  }, [setAlong, moment?.along]);
  useStop(replay.restaurant.location, 'restaurant', replay.restaurant.name);
  useStop(replay.dropoff, 'home', t('replay.door'));
  usePlacedRider({
    point: moment?.point,
    bearing: moment?.bearing ?? 0,
    vehicle: 'scooter',
    label: t('replay.rider', { name: moment?.rider ?? '' }),
  });
  const { yielded, resume } = useFraming({
    points: [replay.restaurant.location, replay.dropoff, ...(ridden?.points ?? [])],
  });
  return <MapControls onFollow={yielded ? resume : undefined} />;
}
