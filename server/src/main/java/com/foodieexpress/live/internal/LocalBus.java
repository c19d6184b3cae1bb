package com.foodieexpress.live.internal;

import com.foodieexpress.live.Feed;
import com.foodieexpress.live.Moving;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// The bus of a single node.
@Singleton
@Typed(LocalBus.class)
class LocalBus implements Bus {

    private final Channels channels;
    private final Connections connections;
    private final MapBoards boards;

    LocalBus(Channels channels, Connections connections, MapBoards boards) {
        this.channels = channels;
        this.connections = connections;
        this.boards = boards;
    }

    @Override
    public boolean wanted(String channel) {
        Channel known = channels.find(channel);
        return known != null && known.hasListeners();
    }

    @Override
    public void state(String channel, Frame frame) {
        Channel known = channels.find(channel);
        if (known != null) {
            known.state(frame);
        }
    }

    /// See [com.foodieexpress.live.Live#tell]: each node follows the feed by itself.
    void tell(String channel, Function<Set<Object>, Map<Object, Feed.Told>> told) {
        Channel known = channels.find(channel);
        if (known != null) {
            known.tell(told);
        }
    }

    void restart(String channel) {
        Channel known = channels.find(channel);
        if (known != null) {
            known.restart(0);
        }
    }

    @Override
    public CompletableFuture<Void> settled(String channel) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void move(String channel, Moving thing) {
        boards.move(channel, thing);
    }

    @Override
    public void revoke(UUID userId, String channel) {
        connections.revoke(userId, channel);
    }
}
