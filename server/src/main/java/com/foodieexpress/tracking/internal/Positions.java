package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The newest trustworthy position of each rider, in memory, with a checkpoint in the database behind it.
@Singleton
class Positions {

    private static final double USUAL_ACCURACY_METRES = 15;
    private static final int CONFIRMING_FIXES = 3;
    /// Of the great circle, rounded up.
    private static final double METRES_PER_DEGREE = 111_196;

    private final Map<UUID, RiderPosition> latest = new ConcurrentHashMap<>();
    private final Map<UUID, Doubt> doubts = new HashMap<>();
    private final Legs legs;
    private final Settings settings;

    Positions(Legs legs, Settings settings) {
        this.legs = legs;
        this.settings = settings;
    }

    void load(Collection<RiderPosition> stored) {
        stored.forEach(position -> latest.merge(position.riderId(), position, Positions::newer));
    }

    /// Of a rider who was erased.
    void forget(UUID riderId) {
        latest.remove(riderId);
    }

    Optional<RiderPosition> of(UUID riderId) {
        return Optional.ofNullable(latest.get(riderId));
    }

    Collection<RiderPosition> all() {
        return latest.values();
    }

    /// A judge for one transaction; what it learns counts only after the commit.
    Judge judge() {
        return new Judge();
    }

    /// Moves the markers to what is durable now; answers the newest position of each rider that moved. Called by the
    /// writer's thread alone.
    synchronized List<RiderPosition> committed(Judge judge) {
        var moved = new LinkedHashMap<UUID, RiderPosition>();
        for (Fix fix : judge.fixes()) {
            if (Flags.movesMarker(fix.flags())) {
                RiderPosition position = legs.withHeading(fix.position(), latest.get(fix.riderId()));
                latest.put(fix.riderId(), position);
                legs.advance(position);
                moved.put(fix.riderId(), position);
            }
        }
        doubts.putAll(judge.doubts);
        doubts.keySet().removeAll(moved.keySet());
        return List.copyOf(moved.values());
    }

    /// Takes over what another node stored; answers what was newer than known here.
    synchronized List<RiderPosition> adopt(Collection<RiderPosition> stored) {
        var moved = new ArrayList<RiderPosition>();
        for (RiderPosition position : stored) {
            RiderPosition known = latest.get(position.riderId());
            if (known == null || position.recordedAt().isAfter(known.recordedAt())) {
                latest.put(position.riderId(), position);
                legs.advance(position);
                moved.add(position);
            }
        }
        return moved;
    }

    /// Fixes that no courier can have reached from where the rider was known to be, each close to the one before.
    private record Doubt(RiderPosition last, int times) {}

    /// Marks fixes against what is known of their riders: jumps, and what comes late.
    final class Judge {
        private final List<Fix> fixes = new ArrayList<>();
        private final Map<UUID, Fix> newest = new HashMap<>();
        private final Map<UUID, Doubt> doubts = new HashMap<>();

        void judge(Fix fix) {
            RiderPosition before = before(fix.riderId());
            Fix judged = before == null ? fix : fix.flagged(marks(fix, before));
            fixes.add(judged);
            if (Flags.movesMarker(judged.flags())) {
                newest.put(fix.riderId(), judged);
                doubts.remove(fix.riderId());
            }
        }

        /// The fixes judged, in the order they came.
        List<Fix> fixes() {
            return fixes;
        }

        private @Nullable RiderPosition before(UUID riderId) {
            Fix inGroup = newest.get(riderId);
            return inGroup == null ? latest.get(riderId) : inGroup.position();
        }

        private int marks(Fix fix, RiderPosition before) {
            if (!fix.recordedAt().isAfter(before.recordedAt())) {
                return Flags.LATE;
            }
            return isImpossible(before, fix.position()) && !isConfirmed(fix) ? Flags.JUMP : 0;
        }

        /// One wild fix is a fault of the receiver; several in one place mean that the old position was wrong.
        private boolean isConfirmed(Fix fix) {
            if ((fix.flags() & Flags.POOR_ACCURACY) != 0) {
                return false;
            }
            Doubt doubt = newest.containsKey(fix.riderId())
                    ? doubts.get(fix.riderId())
                    : doubts.getOrDefault(fix.riderId(), Positions.this.doubts.get(fix.riderId()));
            boolean goesOn = doubt != null && !isImpossible(doubt.last(), fix.position());
            int times = goesOn && doubt != null ? doubt.times() + 1 : 1;
            doubts.put(fix.riderId(), new Doubt(fix.position(), times));
            return times >= CONFIRMING_FIXES;
        }
    }

    private static RiderPosition newer(RiderPosition one, RiderPosition other) {
        return other.recordedAt().isAfter(one.recordedAt()) ? other : one;
    }

    /// The uncertainty of both ends is no speed.
    private boolean isImpossible(RiderPosition before, RiderPosition after) {
        double seconds = Math.abs(
                Duration.between(before.recordedAt(), after.recordedAt()).toMillis() / 1000.0);
        double reach =
                Math.max(0.5, seconds) * settings.of(FollowSettings.class).fastestMetresPerSecond();
        if (detourMetres(before.point(), after.point()) <= reach) {
            return false;
        }
        double metres = after.point().distanceMetresTo(before.point());
        return metres - uncertainty(before) - uncertainty(after) > reach;
    }

    /// First along the meridian, then along the equator: never less than the distance, and cheap.
    private static double detourMetres(GeoPoint one, GeoPoint other) {
        return METRES_PER_DEGREE * (Math.abs(one.lat() - other.lat()) + Math.abs(one.lng() - other.lng()));
    }

    private static double uncertainty(RiderPosition position) {
        return position.accuracyMetres() < 0 ? USUAL_ACCURACY_METRES : position.accuracyMetres();
    }
}
