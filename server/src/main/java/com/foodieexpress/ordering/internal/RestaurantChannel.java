package com.foodieexpress.ordering.internal;

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

/// The order board of one restaurant, live.
@ApplicationScoped
class RestaurantChannel implements ChannelPolicy {

    private static final int MOST = 200;

    private final Database database;
    private final OrderStore orders;
    private final OrderViews views;

    RestaurantChannel(Database database, OrderStore orders, OrderViews views) {
        this.database = database;
        this.orders = orders;
        this.views = views;
    }

    @Override
    public String kind() {
        return "restaurant";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.RESTAURANT, Role.ADMIN);
    }

    @Override
    public String relation() {
        return "catalog.restaurant-owner";
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_ORDERS;
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        UUID restaurantId = UUID.fromString(key);
        List<Order> active = database.read(tx -> orders.list(tx, OrderFilter.activeOf(restaurantId, MOST)));
        return Map.of("orders", views.views(active, Role.RESTAURANT));
    }

    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        JsonNode orderId = event.data().get("orderId");
        if (orderId == null) {
            return Optional.of(event.data());
        }
        return database.read(tx -> orders.find(tx, UUID.fromString(orderId.asText())))
                .map(order -> Map.of("order", views.view(order, Role.RESTAURANT)));
    }
}
