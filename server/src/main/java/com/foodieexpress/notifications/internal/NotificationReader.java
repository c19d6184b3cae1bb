package com.foodieexpress.notifications.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.catalog.Catalog.RestaurantFacts;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventReader;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what happens to orders and deliveries into notifications, in the transaction that moves the reader on.
@ApplicationScoped
class NotificationReader implements EventReader {

    private final TellPerson tell;
    private final Catalog catalog;

    NotificationReader(TellPerson tell, Catalog catalog) {
        this.tell = tell;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public boolean concerns(String type) {
        return !Telling.of(type).isEmpty();
    }

    @Override
    public void read(Tx tx, List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            for (Telling telling : Telling.of(event.type())) {
                UUID recipient = id(event.data(), telling.party().member());
                if (recipient != null && concerns(telling, event, recipient)) {
                    tell(tx, telling, event, recipient);
                }
            }
        }
    }

    /// An order that never reached the restaurant is none of its business; a rider who gave a delivery back knows.
    private static boolean concerns(Telling telling, StoredEvent event, UUID recipient) {
        return switch (telling) {
            case CALLED_OFF -> event.data().hasNonNull("placedAt");
            case TAKEN_BACK -> !recipient.equals(event.actorId());
            default -> true;
        };
    }

    private void tell(Tx tx, Telling telling, StoredEvent event, UUID recipient) {
        Map<String, String> args = args(event.data());
        var notification = new Notification(
                UuidV7.next(),
                recipient,
                event.id(),
                telling.key(),
                telling.category(),
                telling.title(args::get),
                telling.body(args::get),
                args,
                id(event.data(), "orderId"),
                event.occurredAt(),
                null);
        tell.tell(tx, notification);
    }

    private Map<String, String> args(JsonNode data) {
        var args = new HashMap<String, String>();
        String number = data.path("number").asText(data.path("orderNumber").asText(""));
        args.put("order", number);
        UUID restaurantId = id(data, "restaurantId");
        String restaurant = restaurantId == null
                ? null
                : catalog.find(restaurantId).map(RestaurantFacts::name).orElse(null);
        args.put("restaurant", restaurant == null ? "The restaurant" : restaurant);
        return args;
    }

    private static @Nullable UUID id(JsonNode data, String member) {
        return data.hasNonNull(member) ? UUID.fromString(data.get(member).asText()) : null;
    }
}
