package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Counts orders and money by the hour, in the transaction that moves the reader on. An order counts in the
/// hours its own times name, so that the counts are those of the orders.
@ApplicationScoped
class HourReader implements EventReader {

    private final AnalyticsConfig config;
    private final Payments payments;
    private final HourStore store = new HourStore();

    HourReader(AnalyticsConfig config, Payments payments) {
        this.config = config;
        this.payments = payments;
    }

    @Override
    public String name() {
        return "analytics-hours";
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("order.");
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        var counts = new HourCounts();
        batch.forEach(event -> count(counts, event));
        if (!counts.hours().isEmpty()) {
            store.add(tx, counts);
        }
    }

    private void count(HourCounts counts, StoredEvent event) {
        Instant made = time(event, "createdAt");
        switch (event.type()) {
            case "order.created" -> counts.add(made, HourCounter.MADE, 1);
            case "order.placed" -> {
                counts.add(time(event, "placedAt"), HourCounter.PLACED, 1);
                counts.add(made, HourCounter.REACHED_PLACED, 1);
            }
            case "order.accepted" -> counts.add(made, HourCounter.REACHED_ACCEPTED, 1);
            case "order.picked_up" -> counts.add(made, HourCounter.REACHED_PICKUP, 1);
            case "order.delivered" -> {
                Instant at = time(event, "deliveredAt");
                counts.add(at, HourCounter.DELIVERED, 1);
                counts.add(at, HourCounter.REVENUE_MINOR, minor(event.data().path("total")));
                counts.add(made, HourCounter.REACHED_DOOR, 1);
            }
            case "order.rejected", "order.expired", "order.cancelled", "order.undeliverable" -> {
                // What the restaurant never saw was given up, not cancelled.
                if (event.data().hasNonNull("placedAt")) {
                    counts.add(event.occurredAt(), HourCounter.CANCELLED, 1);
                }
            }
            case "order.payment_captured" ->
                counts.add(event.occurredAt(), HourCounter.CAPTURED_MINOR, captured(event.entityId()));
            default -> {
                // nothing that is counted
            }
        }
    }

    private long captured(UUID order) {
        return payments.find(order)
                .map(Payments.Payment::captured)
                .filter(taken -> taken.currency().equals(config.currency()))
                .map(Money::amountMinor)
                .orElse(0L);
    }

    private long minor(JsonNode money) {
        boolean ours = config.currency()
                .getCurrencyCode()
                .equals(money.path("currency").asText());
        return ours ? money.path("amountMinor").asLong() : 0;
    }

    private static Instant time(StoredEvent event, String member) {
        JsonNode time = event.data().path(member);
        return time.isTextual() ? Instant.parse(time.asText()) : event.occurredAt();
    }
}
