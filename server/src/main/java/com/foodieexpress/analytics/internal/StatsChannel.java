package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The figures, live: `stats:platform` for administrators, `stats:restaurant:{id}` for the restaurant's owner too.
@ApplicationScoped
class StatsChannel implements ChannelPolicy {

    static final String PLATFORM = "stats:platform";
    private static final String PLATFORM_KEY = "platform";
    private static final String RESTAURANT_KEY = "restaurant:";

    private final Stats stats;
    private final Catalog catalog;

    StatsChannel(Stats stats, Catalog catalog) {
        this.stats = stats;
        this.catalog = catalog;
    }

    static String restaurant(UUID id) {
        return "stats:" + RESTAURANT_KEY + id;
    }

    @Override
    public String kind() {
        return "stats";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.RESTAURANT, Role.ADMIN);
    }

    @Override
    public @Nullable String relation() {
        return null;
    }

    @Override
    public Permission permission() {
        return Permission.VIEW_ANALYTICS;
    }

    @Override
    public boolean mayListen(Actor actor, String key) {
        if (key.equals(PLATFORM_KEY)) {
            return actor.may(permission());
        }
        UUID restaurant = restaurantIn(key);
        return restaurant != null
                && (actor.may(permission()) || catalog.ownedBy(actor.id()).contains(restaurant));
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        UUID restaurant = restaurantIn(key);
        return restaurant == null ? stats.platform() : stats.restaurant(restaurant);
    }

    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        return Optional.empty();
    }

    private static @Nullable UUID restaurantIn(String key) {
        try {
            return key.startsWith(RESTAURANT_KEY) ? UUID.fromString(key.substring(RESTAURANT_KEY.length())) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
