package com.foodieexpress.live.internal;

import com.foodieexpress.live.Feed;
import com.foodieexpress.live.Live;
import com.foodieexpress.live.Moving;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The live layer as other features see it.
@Singleton
class LivePublisher implements Live {

    private final Bus bus;
    private final LocalBus here;
    private final MapBoards boards;

    LivePublisher(Bus bus, LocalBus here, MapBoards boards) {
        this.bus = bus;
        this.here = here;
        this.boards = boards;
    }

    @Override
    public void publishState(String channel, String key, Object value) {
        if (bus.wanted(channel)) {
            bus.state(channel, ServerFrames.state(channel, key, value));
        }
    }

    @Override
    public boolean hasListeners(String channel) {
        return bus.wanted(channel);
    }

    @Override
    public boolean hasListenersHere(String channel) {
        return here.wanted(channel);
    }

    @Override
    public void publishHere(String channel, String key, Object value) {
        if (here.wanted(channel)) {
            here.state(channel, ServerFrames.state(channel, key, value));
        }
    }

    @Override
    public void tell(String channel, Function<Set<Object>, Map<Object, Feed.Told>> told) {
        here.tell(channel, told);
    }

    @Override
    public void restart(String channel) {
        here.restart(channel);
    }

    @Override
    public void move(String channel, Moving thing) {
        bus.move(channel, thing);
    }

    @Override
    public void gone(String channel, UUID id) {
        boards.remove(channel, id);
    }

    @Override
    public void revoke(UUID userId, String channel) {
        bus.revoke(userId, channel);
    }
}
