package com.foodieexpress.dispatch.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.live.MapLegend;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that moves, for the operator. Events are small: ids and states.
@ApplicationScoped
class FleetChannel implements ChannelPolicy {

    /// Written down in contracts/live/PROTOCOL.md.
    private static final MapLegend LEGEND =
            new MapLegend("rider:", List.of("online", "offered", "on_job", "break", "returning", "other"));

    private final FleetView view;

    FleetChannel(FleetView view) {
        this.view = view;
    }

    @Override
    public String kind() {
        return "fleet";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public @Nullable String relation() {
        return null;
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_ORDERS;
    }

    @Override
    public MapLegend legend() {
        return LEGEND;
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        return view.now();
    }

    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        return Optional.of(event.data());
    }
}
