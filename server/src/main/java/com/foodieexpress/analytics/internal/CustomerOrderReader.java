package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.analytics.internal.CustomerOrder.Reached;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps customers' orders, from the first event of the log on.
@ApplicationScoped
class CustomerOrderReader implements EventReader {

    private final Payments payments;
    private final CustomerOrderStore store = new CustomerOrderStore();

    CustomerOrderReader(Payments payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return "analytics-customers";
    }

    @Override
    public boolean concerns(String type) {
        return reached(type) != null;
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            told(event).ifPresent(told -> store.put(tx, told));
        }
    }

    private Optional<CustomerOrderStore.Told> told(StoredEvent event) {
        Reached reached = reached(event.type());
        JsonNode data = event.data();
        if (reached == null
                || !data.path("customerId").isTextual()
                || !data.path("restaurantId").isTextual()) {
            return Optional.empty();
        }
        JsonNode made = data.path("createdAt");
        return Optional.of(new CustomerOrderStore.Told(
                event.entityId(),
                UUID.fromString(data.path("customerId").asText()),
                UUID.fromString(data.path("restaurantId").asText()),
                made.isTextual() ? Instant.parse(made.asText()) : event.occurredAt(),
                reached,
                ended(event.type()),
                data.path("total").path("amountMinor").asLong(),
                event.type().equals("order.payment_captured") ? captured(event.entityId()) : null));
    }

    private long captured(UUID order) {
        return payments.find(order)
                .map(Payments.Payment::captured)
                .map(Money::amountMinor)
                .orElse(0L);
    }

    private static @Nullable Reached reached(String type) {
        return switch (type) {
            case "order.created",
                    "order.rejected",
                    "order.expired",
                    "order.cancelled",
                    "order.abandoned",
                    "order.payment_failed",
                    "order.undeliverable",
                    "order.payment_captured" -> Reached.MADE;
            case "order.placed" -> Reached.PLACED;
            case "order.accepted" -> Reached.ACCEPTED;
            case "order.picked_up" -> Reached.PICKED_UP;
            case "order.delivered" -> Reached.DELIVERED;
            default -> null;
        };
    }

    private static @Nullable String ended(String type) {
        return switch (type) {
            case "order.rejected",
                    "order.expired",
                    "order.cancelled",
                    "order.abandoned",
                    "order.payment_failed",
                    "order.undeliverable" -> type.substring("order.".length());
            default -> null;
        };
    }
}
