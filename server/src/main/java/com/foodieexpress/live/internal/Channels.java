package com.foodieexpress.live.internal;

import com.foodieexpress.live.ChannelPolicy;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The channels in use on this node. Thread-safe.
@Singleton
class Channels {

    private final ConcurrentMap<String, Channel> byName = new ConcurrentHashMap<>();

    /// Null when nobody listens.
    @Nullable
    Channel find(String name) {
        return byName.get(name);
    }

    /// The channel, with this hub among those it tells.
    Channel enter(String name, String key, ChannelPolicy policy, Hub hub) {
        while (true) {
            Channel channel = byName.computeIfAbsent(name, unused -> new Channel(name, key, policy, Hub.millis()));
            if (channel.enter(hub)) {
                return channel;
            }
            byName.remove(name, channel);
        }
    }

    void sweep(long now) {
        byName.values().removeIf(channel -> channel.retire(now));
    }

    int size() {
        return byName.size();
    }
}
