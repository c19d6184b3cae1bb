package com.foodieexpress.live.internal;

import com.foodieexpress.live.Moving;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

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
