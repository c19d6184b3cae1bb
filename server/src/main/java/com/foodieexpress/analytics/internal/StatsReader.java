package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.analytics.internal.StatsStore.DayCount;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the counters, in the transaction that moves the reader on, so that nothing is counted twice or left out.
@ApplicationScoped
class StatsReader implements EventReader {

    private final AnalyticsConfig config;
    private final StatsStore store = new StatsStore();

    StatsReader(AnalyticsConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "analytics";
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("order.") || type.startsWith("delivery.") || type.startsWith("rider.");
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            switch (event.type()) {
                case "order.placed" -> placed(tx, event);
                case "order.delivered" -> delivered(tx, event);
                case "order.rejected", "order.expired", "order.cancelled", "order.undeliverable" ->
                    cancelled(tx, event);
                case "delivery.assigned" -> assigned(tx, event);
                case "delivery.searching", "delivery.delivered", "delivery.returned", "delivery.cancelled" ->
                    store.jobEnded(tx, event.entityId());
                case "rider.online", "rider.offline", "rider.break" ->
                    store.riderStatus(tx, event.entityId(), event.type().substring("rider.".length()));
                default -> {
                    // nothing that is counted
                }
            }
        }
    }

    private void placed(Tx tx, StoredEvent event) {
        UUID restaurant = id(event.data(), "restaurantId");
        if (restaurant != null) {
            store.opened(tx, event.entityId(), restaurant);
            store.count(tx, restaurant, day(event), new DayCount(1, 0, 0, 0));
            store.countMinute(tx, event.occurredAt().truncatedTo(ChronoUnit.MINUTES));
        }
    }

    private void delivered(Tx tx, StoredEvent event) {
        JsonNode data = event.data();
        UUID restaurant = id(data, "restaurantId");
        Instant placedAt = instant(data, "placedAt");
        if (restaurant == null || placedAt == null || !store.closed(tx, event.entityId())) {
            return;
        }
        store.count(tx, restaurant, day(event), new DayCount(0, 1, 0, revenue(data)));
        Instant acceptedAt = instant(data, "acceptedAt");
        Instant readyAt = instant(data, "readyAt");
        store.finished(
                tx,
                event.entityId(),
                restaurant,
                event.occurredAt(),
                minutes(placedAt, event.occurredAt()),
                acceptedAt == null || readyAt == null ? null : minutes(acceptedAt, readyAt));
    }

    /// An order that was never placed was never open, and does not count.
    private void cancelled(Tx tx, StoredEvent event) {
        UUID restaurant = id(event.data(), "restaurantId");
        if (restaurant != null && store.closed(tx, event.entityId())) {
            store.count(tx, restaurant, day(event), new DayCount(0, 0, 1, 0));
        }
    }

    private void assigned(Tx tx, StoredEvent event) {
        UUID rider = id(event.data(), "riderId");
        if (rider != null) {
            store.jobTaken(tx, event.entityId(), rider);
        }
    }

    private long revenue(JsonNode data) {
        JsonNode total = data.path("total");
        boolean ours = config.currency()
                .getCurrencyCode()
                .equals(total.path("currency").asText());
        return ours ? total.path("amountMinor").asLong() : 0;
    }

    private LocalDate day(StoredEvent event) {
        return event.occurredAt().atZone(config.timeZone()).toLocalDate();
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }

    private static @Nullable UUID id(JsonNode data, String member) {
        return data.hasNonNull(member) ? UUID.fromString(data.get(member).asText()) : null;
    }

    private static @Nullable Instant instant(JsonNode data, String member) {
        return data.hasNonNull(member) ? Instant.parse(data.get(member).asText()) : null;
    }
}
