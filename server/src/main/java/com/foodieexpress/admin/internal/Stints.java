package com.foodieexpress.admin.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.platform.events.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who had a delivery when, told from its events.
final class Stints {

    record Stint(UUID riderId, Instant from, Instant to) {}

    private final List<Stint> over = new ArrayList<>();
    private @Nullable UUID rider;
    private Instant since = Instant.MIN;

    private Stints() {}

    /// `until` ends the stint of a rider who still has it.
    static List<Stint> of(List<StoredEvent> events, Instant until) {
        var stints = new Stints();
        for (StoredEvent event : events) {
            if (event.entityType().equals("delivery")) {
                stints.hear(event);
            }
        }
        stints.change(null, until);
        return List.copyOf(stints.over);
    }

    private void hear(StoredEvent event) {
        JsonNode data = event.data();
        UUID now =
                data.hasNonNull("riderId") ? UUID.fromString(data.get("riderId").asText()) : null;
        change(now, event.occurredAt());
        if (DeliveryState.valueOf(data.get("state").asText()).isFinal()) {
            change(null, event.occurredAt());
        }
    }

    private void change(@Nullable UUID now, Instant at) {
        if (rider != null && !rider.equals(now)) {
            over.add(new Stint(rider, since, at));
        }
        if (now != null && !now.equals(rider)) {
            since = at;
        }
        rider = now;
    }
}
