package com.foodieexpress.live.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.RelationCheck;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Channels `owned:{id}` of the tests, for the customer of that very id.
@Singleton
class OwnedPolicy implements ChannelPolicy {

    @Singleton
    static class Self implements RelationCheck {

        @Override
        public String name() {
            return "test.self";
        }

        @Override
        public boolean holds(Actor actor, UUID id) {
            return id.equals(actor.userId());
        }
    }

    @Override
    public String kind() {
        return "owned";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.CUSTOMER, Role.ADMIN);
    }

    @Override
    public @Nullable String relation() {
        return "test.self";
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_ORDERS;
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        return Map.of();
    }

    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        return Optional.of(event.data());
    }
}
