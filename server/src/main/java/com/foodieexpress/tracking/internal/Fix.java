package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import java.time.Instant;
import java.util.UUID;

/// One fix on its way into the database. Unknown accuracy, speed and heading are -1.
record Fix(
        UUID riderId,
        UUID session,
        long seq,
        double lat,
        double lng,
        float accuracy,
        float speed,
        float heading,
        int flags,
        Instant recordedAt,
        Instant receivedAt) {

    Fix flagged(int more) {
        return new Fix(riderId, session, seq, lat, lng, accuracy, speed, heading, flags | more, recordedAt, receivedAt);
    }

    RiderPosition position() {
        return new RiderPosition(riderId, new GeoPoint(lat, lng), heading, speed, accuracy, recordedAt);
    }
}
