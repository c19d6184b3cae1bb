package com.foodieexpress.admin.internal;

import com.foodieexpress.dispatch.Deliveries.PlannedLeg;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.tracking.Tracking.StoredFix;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One order's whole way, to be looked at again: who carried it, where they were, what happened and what was told.
/// All times are business time; every list is in the order of time.
record Replay(
        UUID orderId,
        String number,
        String status,
        Instant from,
        Instant to,
        Kitchen restaurant,
        GeoPoint dropoff,
        List<Ride> rides,
        List<PlannedLeg> legs,
        List<Entry> entries) {

    Replay {
        rides = List.copyOf(rides);
        legs = List.copyOf(legs);
        entries = List.copyOf(entries);
    }

    record Kitchen(String name, GeoPoint location) {}

    /// The time one rider had the delivery, and the stored positions of that time as they were measured.
    record Ride(UUID riderId, String name, Instant from, Instant to, List<StoredFix> fixes) {

        Ride {
            fixes = List.copyOf(fixes);
        }
    }

    enum Kind {
        /// Something happened to the order or its delivery.
        EVENT,
        /// Somebody was told of it.
        MESSAGE
    }

    /// `about` is the event's type or the message's name; a message has a `recipient` and its text instead of an actor.
    record Entry(
            Kind kind,
            Instant at,
            String about,
            @Nullable String status,
            @Nullable Role actor,
            @Nullable String reason,
            @Nullable GeoPoint position,
            @Nullable Role recipient,
            @Nullable String title,
            @Nullable String body) {}
}
