import type { Eta, TrackedPosition, TrackedRoute, Tracking } from '@foodieexpress/client';
import type { ChannelReducer } from '@foodieexpress/session';

/**
 * The order's channel as one value. Events carry the new tracking without route and position, which keep coming as
 * states of their own; from the end of the order neither is shown any more.
 */
export const trackingReducer: ChannelReducer<Tracking> = {
  snapshot: (value) => value as Tracking,
  event: (now, { data }) => {
    const next = data['tracking'] as Tracking | undefined;
    // Events may be told twice around a reconnect; a lower version is an older story.
    if (next === undefined || next.version < now.version) return now;
    const kept: Tracking = { ...next };
    if (isOver(next)) return kept;
    if (now.route !== undefined) kept.route = now.route;
    if (now.position !== undefined && next.status === 'out_for_delivery') kept.position = now.position;
    return kept;
  },
  state: (now, key, value) => {
    if (isOver(now)) return now;
    if (key === 'position') return { ...now, position: newest(now.position, value as TrackedPosition) };
    if (key === 'route') return { ...now, route: value as TrackedRoute };
    if (key === 'eta') return { ...now, eta: value as Eta };
    return now;
  },
};

function isOver({ status }: Tracking): boolean {
  return status === 'delivered' || status === 'cancelled';
}

/** A late fix never moves the marker back in time. */
function newest(before: TrackedPosition | undefined, after: TrackedPosition): TrackedPosition {
  return before !== undefined && Date.parse(before.recordedAt) > Date.parse(after.recordedAt)
    ? before
    : after;
}
