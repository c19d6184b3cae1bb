package com.foodieexpress.activity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.live.Feed;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The action log, live, for administrators.
@ApplicationScoped
class ActionChannel implements ChannelPolicy {

    private final ActionFeed feed;

    ActionChannel(ActionFeed feed) {
        this.feed = feed;
    }

    @Override
    public String kind() {
        return ActionTail.CHANNEL;
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
        return Permission.VIEW_ANALYTICS;
    }

    @Override
    public Feed feed() {
        return feed;
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        return feed.newest(actor, params);
    }

    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        return Optional.empty();
    }
}
