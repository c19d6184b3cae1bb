package com.foodieexpress.dispatch.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One order as its customer follows it. Each event brings the whole tracking view, so a client needs no second
/// request, but for the PIN: one push serves everybody who listens, so that only the snapshot tells it.
@ApplicationScoped
class OrderChannel implements ChannelPolicy {

    private final TrackingView view;

    OrderChannel(TrackingView view) {
        this.view = view;
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.CUSTOMER, Role.ADMIN);
    }

    @Override
    public String relation() {
        return "order.customer";
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_ORDERS;
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        return view.of(UUID.fromString(key), actor.role());
    }

    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        return Optional.of(Map.of("tracking", view.of(UUID.fromString(key), Role.SYSTEM)));
    }
}
