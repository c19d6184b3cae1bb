package com.foodieexpress.live.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.live.MapLegend;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Channels `probe:…` of the tests: everybody may listen unless the key says `secret`.
@Singleton
class ProbePolicy implements ChannelPolicy {

    /// How often an event was projected, by event id and channel key.
    final Map<String, Integer> projections = new ConcurrentHashMap<>();

    private final EventLog log;

    ProbePolicy(EventLog log) {
        this.log = log;
    }

    @Override
    public String kind() {
        return "probe";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.CUSTOMER, Role.ADMIN);
    }

    @Override
    public @Nullable String relation() {
        return null;
    }

    @Override
    public boolean mayListen(Actor actor, String key) {
        return !key.startsWith("secret");
    }

    @Override
    public MapLegend legend() {
        return new MapLegend("thing:", List.of("calm", "busy", "other"));
    }

    @Override
    public Object snapshot(String key, Actor actor, @Nullable JsonNode params) {
        if (key.startsWith("refusing")) {
            throw Refusal.invalid("params", "are not to my liking");
        }
        if (key.startsWith("failing")) {
            throw new IllegalStateException("on purpose");
        }
        if (key.startsWith("counted")) {
            return Map.of("told", log.ofChannel("probe:" + key, 0, 10_000).size());
        }
        return params == null ? Map.of("key", key) : Map.of("key", key, "params", params);
    }

    /// `probe.hidden` is left out, `probe.broken` fails, and `pad` in the data makes the telling that much longer.
    @Override
    public Optional<Object> project(String key, StoredEvent event) {
        projections.merge(event.id() + key, 1, Integer::sum);
        if (event.type().equals("probe.broken")) {
            throw new IllegalStateException("on purpose");
        }
        if (event.type().equals("probe.hidden")) {
            return Optional.empty();
        }
        int pad = event.data().path("pad").asInt();
        return Optional.of(Map.of("n", event.data().path("n").asInt(), "pad", "x".repeat(pad)));
    }
}
