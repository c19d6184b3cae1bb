package com.foodieexpress.ordering.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to an order and its delivery, read back from the event log. Where the rider was at each step is for
/// support alone: the last step is the customer's door, which no kitchen is told, and the first ones are none of the
/// customer's business.
@ApplicationScoped
class OrderHistory {

    record ActorJson(Role role) {}

    record EntryJson(
            String type,
            @Nullable String status,
            Instant at,
            ActorJson actor,
            @Nullable String reason,
            @Nullable GeoPoint position) {}

    private static final int MOST = 300;

    private final EventLog log;

    OrderHistory(EventLog log) {
        this.log = log;
    }

    List<EntryJson> of(UUID orderId, Role reader) {
        return log.ofChannel("order:" + orderId, 0, MOST).stream()
                .map(event -> entry(event, reader == Role.ADMIN))
                .toList();
    }

    private static EntryJson entry(StoredEvent event, boolean withPosition) {
        return new EntryJson(
                event.type(),
                text(event.data(), "status"),
                event.occurredAt(),
                new ActorJson(event.actorRole()),
                text(event.data(), "reason"),
                withPosition ? position(event.data().get("position")) : null);
    }

    private static @Nullable String text(JsonNode data, String field) {
        JsonNode value = data.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static @Nullable GeoPoint position(@Nullable JsonNode point) {
        return point == null || !point.isObject()
                ? null
                : new GeoPoint(point.get("lat").asDouble(), point.get("lng").asDouble());
    }
}
