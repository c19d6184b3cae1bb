package com.foodieexpress.tracking;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.routing.Route;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Positions of riders and their progress along the leg they ride. Thread-safe.
public interface Tracking {

    /// The newest trustworthy position of a rider.
    Optional<RiderPosition> latest(UUID riderId);

    /// Where to show a rider who was measured there: the receiver's noise is taken out of the newest position; an
    /// older one is shown as measured.
    GeoPoint shown(RiderPosition measured);

    /// The newest positions of all riders heard of since `since` (business time).
    List<RiderPosition> latestSince(Instant since);

    /// Takes over what other nodes have stored of these riders' positions; answers those that were newer
    /// than what this node knew. Listeners are not told. Reads the database, one row a rider.
    List<RiderPosition> refresh(Collection<UUID> riderIds);

    /// Stored fixes of a rider between two business times, oldest first, at most `limit`.
    List<StoredFix> history(UUID riderId, Instant from, Instant to, int limit);

    /// From now on the rider's fixes are projected on this route, and every listener hears of the progress.
    /// Replaces an earlier leg of the same key.
    void follow(UUID riderId, UUID legKey, Route route, GeoPoint destination);

    /// The rider no longer rides that leg.
    void unfollow(UUID riderId, UUID legKey);

    /// Progress along a followed leg, empty before the first fix on it.
    Optional<LegProgress> progress(UUID riderId, UUID legKey);

    /// Hears each accepted new latest position, after its fix is durable. Must be quick; called on the
    /// tracking threads.
    void listen(PositionListener listener);

    interface PositionListener {
        /// `shown` is the same position for those who look, with the receiver's noise taken out.
        void moved(RiderPosition position, GeoPoint shown, List<LegProgress> legs);
    }

    /// `recordedAt` is when the phone measured (business time, clock skew corrected).
    record RiderPosition(
            UUID riderId,
            GeoPoint point,
            double headingDegrees,
            double speedMps,
            double accuracyMetres,
            Instant recordedAt) {}

    /// Where on the leg a rider is: metres done and left, seconds left at the leg's own pace, and whether
    /// the rider has left the route.
    record LegProgress(
            UUID riderId,
            UUID legKey,
            double doneMetres,
            double remainingMetres,
            double remainingSeconds,
            GeoPoint onRoute,
            boolean offRoute,
            boolean nearDestination) {}

    record StoredFix(
            UUID session,
            long seq,
            GeoPoint point,
            double accuracyMetres,
            double speedMps,
            double headingDegrees,
            Instant recordedAt,
            Instant receivedAt,
            int flags) {

        /// Among the flags: a mock location provider made it.
        public static final int MOCK = 4;

        public boolean isMock() {
            return (flags & MOCK) != 0;
        }
    }
}
