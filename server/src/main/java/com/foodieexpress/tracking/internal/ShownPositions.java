package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Where riders are shown: their measured positions, smoothed. What is stored and reckoned with stays as measured.
@Singleton
class ShownPositions {

    private static final int REMEMBERED = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private record Shown(Instant recordedAt, GeoPoint point) {}

    private final Map<UUID, Smoother> smoothers = new HashMap<>();
    private final Map<UUID, Shown> shown = new ConcurrentHashMap<>();

    /// Called by the publisher's thread alone, with each position it tells of.
    GeoPoint advance(RiderPosition measured) {
        GeoPoint point = smoothers
                .computeIfAbsent(measured.riderId(), unused -> new Smoother())
                .shown(measured);
        shown.put(measured.riderId(), new Shown(measured.recordedAt(), point));
        if (shown.size() > REMEMBERED) {
            forgetBefore(measured.recordedAt().minus(FORGOTTEN_AFTER));
        }
        return point;
    }

    /// As measured, when nobody was told of it yet.
    GeoPoint of(RiderPosition measured) {
        Shown last = shown.get(measured.riderId());
        return last != null && last.recordedAt().equals(measured.recordedAt()) ? last.point() : measured.point();
    }

    private void forgetBefore(Instant time) {
        shown.values().removeIf(last -> last.recordedAt().isBefore(time));
        smoothers.keySet().retainAll(shown.keySet());
    }
}
