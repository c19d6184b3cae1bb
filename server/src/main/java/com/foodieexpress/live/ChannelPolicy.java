package com.foodieexpress.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Reach;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.StoredEvent;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One kind of live channel (`order`, `restaurant`, `fleet`, …): who may listen, what a newcomer is shown,
/// and how a business event looks on it. Registered as a bean by the feature that owns it; also a row of
/// the access table.
public interface ChannelPolicy {

    /// The part of the channel name before the colon.
    String kind();

    /// Roles that may listen at all.
    Set<Role> roles();

    /// The relation (see `platform.access.RelationCheck`) the listener must stand in to the id after the colon; null
    /// when the role suffices.
    /// An administrator with [#permission] passes without it. With a relation, the key must be an id.
    @Nullable
    String relation();

    /// What an administrator needs to listen to other people's channels of this kind; null where not even he may.
    default @Nullable Permission permission() {
        return null;
    }

    /// How far the right of this role goes.
    default Reach reach(Role role) {
        if (!roles().contains(role)) {
            return Reach.NONE;
        }
        return role == Role.ADMIN && permission() != null ? Reach.ANY : Reach.OWN;
    }

    /// Whether the actor, whose role and relation were found right, may listen to this key.
    ///
    /// The place to decide on keys that are no ids (`platform`, `restaurant:{id}`). Asked for admins too, on a
    /// virtual thread, at each subscription. Unless said otherwise a kind without a relation has one channel,
    /// without a key.
    default boolean mayListen(Actor actor, String key) {
        return relation() != null || key.isEmpty();
    }

    /// What a newcomer is shown, an object ready to become JSON. Called on a virtual thread, after the
    /// offset was read. `key` is the part after the colon, empty for channels without one; `params` are the
    /// subscriber's, or null.
    Object snapshot(String key, Actor actor, @Nullable JsonNode params);

    /// How what moves on this channel is written, where something does: see [Live#move].
    default @Nullable MapLegend legend() {
        return null;
    }

    /// Where the channel's events come from, when not from the event log; then nothing is projected.
    default @Nullable Feed feed() {
        return null;
    }

    /// How an event that names this channel is told to its listeners: an object for `event.data`, or empty to leave it
    /// out.
    /// The same for every listener of the channel; called once per event and channel.
    Optional<Object> project(String key, StoredEvent event);
}
