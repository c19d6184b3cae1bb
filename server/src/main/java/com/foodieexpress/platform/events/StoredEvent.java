package com.foodieexpress.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A business event as the log holds it. `offset` is dense and the same on every node; events of one entity keep their
/// order.
public record StoredEvent(
        long offset,
        UUID id,
        String type,
        String entityType,
        UUID entityId,
        List<String> channels,
        JsonNode data,
        @Nullable UUID actorId,
        Role actorRole,
        Instant occurredAt,
        Instant recordedAt) {

    public StoredEvent {
        channels = List.copyOf(channels);
    }
}
