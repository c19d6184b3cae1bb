import type { Eta, TrackedPosition, Tracking } from '@foodieexpress/client';
import type { ChannelReducer } from '@foodieexpress/session';

/**
 * The order's channel as one value. Each event carries the whole tracking; position and estimate also come as states of
 * their own, many between two events, so of these the newest wins. From the end of the order neither is shown any more.
 */
export const trackingReducer: ChannelReducer<Tracking> = {
  snapshot: (value) => value as Tracking,
  event: (now, { data }) => {
    const next = data['tracking'] as Tracking | undefined;
    // Events may be told twice around a reconnect; a lower version is an older story.
    if (next === undefined || next.version < now.version) return now;
    if (isOver(next)) return next;
    const kept: Tracking = { ...next };
    // Events are for all who listen and never tell the PIN; the snapshot told it to the customer.
    if (next.pin === undefined && now.pin !== undefined) kept.pin = now.pin;
    // A new leg replaces the line on the map; an event that says nothing of it does not take the line away.
    if (next.route === undefined && now.route !== undefined) kept.route = now.route;
    if (now.position !== undefined && next.status === 'out_for_delivery')
      kept.position = next.position === undefined ? now.position : newest(now.position, next.position);
    if (now.eta !== undefined && next.eta !== undefined && Date.parse(now.eta.at) > Date.parse(next.eta.at))
      kept.eta = now.eta;
    return kept;
  },
  state: (now, key, value) => {
    if (isOver(now)) return now;
    if (key === 'position') return { ...now, position: newest(now.position, value as TrackedPosition) };
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
