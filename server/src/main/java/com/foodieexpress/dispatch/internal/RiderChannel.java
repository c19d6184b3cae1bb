package com.foodieexpress.dispatch.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rider's own work: offers and the delivery they are on.
@ApplicationScoped
class RiderChannel implements ChannelPolicy {

    private final Database database;
    private final DeliveryStore deliveries;
    private final OfferStore offers;
    private final DeliveryViews views;
    private final RiderViews riders;

    RiderChannel(
            Database database, DeliveryStore deliveries, OfferStore offers, DeliveryViews views, RiderViews riders) {
        this.database = database;
        this.deliveries = deliveries;
        this.offers = offers;
        this.views = views;
        this.riders = riders;
    }

    @Override
    public String kind() {
        return "rider";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.RIDER, Role.ADMIN);
    }

    @Override
    public String relation() {
        return DispatchRelations.SELF;
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_ORDERS;
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        UUID riderId = UUID.fromString(key);
        return Map.of("rider", riders.rider(riderId), "offers", openOffers(riderId));
    }

    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        return switch (event.entityType()) {
            case "offer" -> offer(event.entityId());
            case "delivery" -> delivery(key, event.entityId());
            case "order" ->
                database.read(tx -> deliveries.ofOrder(tx, event.entityId())).map(delivery -> told(key, delivery));
            default -> Optional.of(event.data());
        };
    }

    List<DispatchJson.OfferJson> openOffers(UUID riderId) {
        return database.read(tx -> offers.openOf(tx, riderId)).stream()
                .flatMap(offer -> database
                        .read(tx -> deliveries.find(tx, offer.deliveryId()))
                        .map(delivery -> views.offer(offer, delivery))
                        .stream())
                .toList();
    }

    private Optional<Object> offer(UUID offerId) {
        return database.read(tx -> offers.find(tx, offerId))
                .flatMap(offer -> database.read(tx -> deliveries.find(tx, offer.deliveryId()))
                        .map(delivery -> Map.of("offer", views.offer(offer, delivery))));
    }

    private Optional<Object> delivery(String key, UUID deliveryId) {
        return database.read(tx -> deliveries.find(tx, deliveryId)).map(delivery -> told(key, delivery));
    }

    /// An event may be told when the rider has lost the job already, and somebody else has it.
    private Object told(String key, Delivery delivery) {
        DispatchJson.DeliveryJson whole = views.view(delivery);
        boolean theirs = key.equals(String.valueOf(delivery.riderId()));
        return Map.of("delivery", theirs ? whole : whole.forFormerRider());
    }
}
