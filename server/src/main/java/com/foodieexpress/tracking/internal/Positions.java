package com.foodieexpress.tracking.internal;

import com.foodieexpress.tracking.Tracking.PositionListener;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The newest trustworthy position of each rider, in memory, with a checkpoint in the database behind it.
@ApplicationScoped
class Positions {

    private static final Logger LOG = Logger.getLogger(Positions.class);
    private static final double SPEED_MAX_MPS = 45;

    private final Map<UUID, RiderPosition> latest = new ConcurrentHashMap<>();
    private final List<PositionListener> listeners = new CopyOnWriteArrayList<>();
    private final Legs legs;

    Positions(Legs legs) {
        this.legs = legs;
    }

    void load(Collection<RiderPosition> stored) {
        stored.forEach(position -> latest.put(position.riderId(), position));
    }

    Optional<RiderPosition> of(UUID riderId) {
        return Optional.ofNullable(latest.get(riderId));
    }

    Collection<RiderPosition> all() {
        return latest.values();
    }

    void listen(PositionListener listener) {
        listeners.add(listener);
    }

    /// A judge for one transaction; what it learns counts only after the commit.
    Judge judge() {
        return new Judge();
    }

    /// Marks fixes against what is known of their riders: jumps, and what comes late.
    final class Judge {
        private final Map<UUID, Fix> newest = new HashMap<>();

        Fix judge(Fix fix) {
            RiderPosition before = before(fix.riderId());
            Fix judged = before == null ? fix : fix.flagged(marks(fix, before));
            if (Flags.movesMarker(judged.flags())) {
                newest.put(fix.riderId(), judged);
            }
            return judged;
        }

        Collection<Fix> newest() {
            return newest.values();
        }

        private @Nullable RiderPosition before(UUID riderId) {
            Fix inBatch = newest.get(riderId);
            return inBatch == null ? latest.get(riderId) : inBatch.position();
        }
    }

    private static int marks(Fix fix, RiderPosition before) {
        double seconds = Duration.between(before.recordedAt(), fix.recordedAt()).toMillis() / 1000.0;
        if (seconds <= 0) {
            return Flags.LATE;
        }
        double metres = fix.position().point().distanceMetresTo(before.point());
        // The uncertainty of both ends is no speed; a rider nobody heard of for long may be anywhere.
        double certain = metres - Math.max(0, fix.accuracy()) - Math.max(0, before.accuracyMetres());
        return certain / seconds > SPEED_MAX_MPS && seconds < 600 ? Flags.JUMP : 0;
    }

    /// Moves the markers to what is durable now and tells the listeners, newest fix of each rider only.
    void committed(List<Fix> fixes) {
        var moved = new HashMap<UUID, RiderPosition>();
        for (Fix fix : fixes) {
            if (Flags.movesMarker(fix.flags())) {
                RiderPosition position = legs.withHeading(fix.position(), latest.get(fix.riderId()));
                latest.put(fix.riderId(), position);
                legs.advance(position);
                moved.put(fix.riderId(), position);
            }
        }
        moved.values().forEach(this::tell);
    }

    private void tell(RiderPosition position) {
        for (PositionListener listener : listeners) {
            try {
                listener.moved(position, legs.progressOf(position.riderId()));
            } catch (RuntimeException e) {
                LOG.errorf(e, "rider=%s a listener failed", position.riderId());
            }
        }
    }
}
