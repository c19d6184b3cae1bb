package com.foodieexpress.live.internal;

import jakarta.inject.Singleton;
import java.util.UUID;

/// The bus of a single node.
@Singleton
class LocalBus implements Bus {

    private final Channels channels;
    private final Connections connections;

    LocalBus(Channels channels, Connections connections) {
        this.channels = channels;
        this.connections = connections;
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
    public void revoke(UUID userId, String channel) {
        connections.revoke(userId, channel);
    }
}
