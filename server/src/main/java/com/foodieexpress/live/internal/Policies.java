package com.foodieexpress.live.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.live.MapLegend;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The kinds of channels there are, and who may listen to which channel.
@Singleton
class Policies {

    private final Map<String, ChannelPolicy> byKind = new HashMap<>();
    private final AccessTable access;

    Policies(@All List<ChannelPolicy> policies, AccessTable access) {
        this.access = access;
        for (ChannelPolicy policy : policies) {
            if (byKind.put(policy.kind(), policy) != null) {
                throw new IllegalStateException("two policies for channels of kind " + policy.kind());
            }
        }
    }

    /// The channel's policy if the actor may listen; refused alike whether the channel is not there or not theirs.
    /// May read the database.
    ChannelPolicy require(Actor actor, ChannelName name) {
        ChannelPolicy policy = byKind.get(name.kind());
        if (policy == null) {
            throw unknown();
        }
        if (!policy.roles().contains(actor.role())
                || !permitted(policy, actor)
                || !relationHolds(policy, actor, name.key())
                || !policy.mayListen(actor, name.key())) {
            throw Refusal.forbidden("live.forbidden", "This channel is not yours.");
        }
        return policy;
    }

    /// How what moves on the channel is written.
    MapLegend legend(String channel) {
        ChannelName name = ChannelName.read(channel);
        ChannelPolicy policy = name == null ? null : byKind.get(name.kind());
        MapLegend legend = policy == null ? null : policy.legend();
        if (legend == null) {
            throw new IllegalArgumentException("nothing moves on " + channel);
        }
        return legend;
    }

    static Refusal unknown() {
        return Refusal.notFound("live.unknown-channel", "There is no such kind of channel.");
    }

    private static boolean permitted(ChannelPolicy policy, Actor actor) {
        return !actor.is(Role.ADMIN) || policy.permission() == null || actor.may(policy.permission());
    }

    private boolean relationHolds(ChannelPolicy policy, Actor actor, String key) {
        String relation = policy.relation();
        if (relation == null) {
            return true;
        }
        try {
            UUID id = UUID.fromString(key);
            return actor.may(policy.permission()) || access.related(relation, actor, id);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
