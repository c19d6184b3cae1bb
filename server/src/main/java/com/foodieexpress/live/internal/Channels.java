package com.foodieexpress.live.internal;

import com.foodieexpress.live.ChannelPolicy;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The channels in use on this node. Thread-safe.
@Singleton
class Channels {

    /// Hears of channels that come into use here and go out of it. Called on any thread; must be quick.
    interface Watch {
        void appeared(String channel);

        void vanished(String channel);
    }

    private static final Watch NOBODY = new Watch() {
        @Override
        public void appeared(String channel) {
            // Nobody asked.
        }

        @Override
        public void vanished(String channel) {
            // Nobody asked.
        }
    };

    private final ConcurrentMap<String, Channel> byName = new ConcurrentHashMap<>();
    private volatile Watch watch = NOBODY;

    /// There is one at most, and it must be there before the first channel.
    void watch(Watch watch) {
        this.watch = watch;
    }

    /// Null when nobody listens.
    @Nullable
    Channel find(String name) {
        return byName.get(name);
    }

    /// The channel, with this hub among those it tells.
    Channel enter(String name, String key, ChannelPolicy policy, Hub hub) {
        while (true) {
            Channel channel = byName.get(name);
            if (channel == null) {
                channel = make(name, key, policy);
            }
            if (channel.enter(hub)) {
                return channel;
            }
            giveUp(channel);
        }
    }

    private Channel make(String name, String key, ChannelPolicy policy) {
        var fresh = new Channel(name, key, policy, Hub.millis());
        Channel other = byName.putIfAbsent(name, fresh);
        if (other == null) {
            watch.appeared(name);
        }
        return other == null ? fresh : other;
    }

    void sweep(long now) {
        for (Channel channel : byName.values()) {
            if (channel.retire(now)) {
                giveUp(channel);
            }
        }
    }

    private void giveUp(Channel channel) {
        if (byName.remove(channel.name(), channel)) {
            watch.vanished(channel.name());
        }
    }

    int size() {
        return byName.size();
    }
}
