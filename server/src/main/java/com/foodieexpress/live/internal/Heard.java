package com.foodieexpress.live.internal;

import com.foodieexpress.live.Moving;
import java.util.UUID;

/// Hands what other nodes say to the listeners of this one.
record Heard(LocalBus here, Channels channels, Connections connections) {

    boolean wants(String channel) {
        Channel known = channels.find(channel);
        return known != null && known.hasListeners();
    }

    void state(String channel, String key, byte[] json) {
        here.state(channel, Frame.state(json, channel, key));
    }

    void moved(String channel, Moving thing) {
        here.move(channel, thing);
    }

    void revoked(UUID user, String channel) {
        connections.revoke(user, channel);
    }
}
