package com.foodieexpress.notifications.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's own channel: new notifications and the unread count. Not even administrators listen to another's.
@ApplicationScoped
class UserChannel implements ChannelPolicy {

    record Snapshot(int unread) {}

    private final Database database;
    private final NotificationStore store = new NotificationStore();

    UserChannel(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "user";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.CUSTOMER, Role.RESTAURANT, Role.RIDER, Role.ADMIN);
    }

    @Override
    public @Nullable String relation() {
        return null;
    }

    @Override
    public boolean mayListen(Actor actor, String key) {
        return key.equals(String.valueOf(actor.userId()));
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        UUID recipient = actor.id();
        return new Snapshot(database.read(tx -> store.unread(tx, recipient)));
    }

    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        return event.type().equals("notification.created") ? Optional.of(event.data()) : Optional.empty();
    }
}
