package com.foodieexpress.live.internal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// One connection's interest in one channel. Belongs to the connection's event loop.
///
/// What arrives before the answer (snapshot or replay) is held back, so that the answer comes first and nothing is
/// lost between the two.
final class Subscription {

    private final Connection connection;
    private final @Nullable Long requestId;
    private final String channel;
    private final @Nullable JsonNode params;
    private volatile @Nullable Position position;
    private volatile @Nullable MapView view;
    private volatile @Nullable Object part;
    private @Nullable Channel joined;
    private @Nullable Outgoing held = new Outgoing();
    private boolean ended;
    /// Events up to here are known to the client.
    private long told;
    /// Index in the hub's roster.
    int slot;

    Subscription(
            Connection connection,
            @Nullable Long requestId,
            String channel,
            @Nullable Position position,
            @Nullable JsonNode params) {
        this.connection = connection;
        this.requestId = requestId;
        this.channel = channel;
        this.position = position;
        this.params = params;
    }

    Connection connection() {
        return connection;
    }

    @Nullable
    Long requestId() {
        return requestId;
    }

    String channel() {
        return channel;
    }

    @Nullable
    JsonNode params() {
        return params;
    }

    /// Where the client wants to go on; null for a fresh start.
    @Nullable
    Position position() {
        return position;
    }

    /// The part of the map that is looked at; null where states are told as JSON. Set before the channel is joined; it
    /// may change but never come or go.
    @Nullable
    MapView view() {
        return view;
    }

    void look(@Nullable MapView wanted) {
        view = wanted;
    }

    /// The part of the channel's feed that is listened to; null for channels without one. Set before the channel
    /// is joined, and then the same for good.
    @Nullable
    Object part() {
        return part;
    }

    void take(Object wanted) {
        part = wanted;
    }

    @Nullable
    Channel joined() {
        return joined;
    }

    void join(Channel channel) {
        joined = channel;
    }

    boolean isPending() {
        return held != null;
    }

    boolean hasEnded() {
        return ended;
    }

    long told() {
        return told;
    }

    void end() {
        ended = true;
        held = null;
    }

    /// Back to the beginning: the client needs a new snapshot.
    void restart() {
        position = null;
        held = new Outgoing();
    }

    /// The answer has been queued and covers everything up to `offset`; what was held back follows.
    void answered(long offset) {
        told = offset;
        Outgoing late = held;
        held = null;
        if (late != null) {
            late.take(Integer.MAX_VALUE).forEach(frame -> {
                if (frame.isState()) {
                    state(frame);
                } else {
                    event(frame);
                }
            });
        }
    }

    void event(Frame frame) {
        if (held != null) {
            if (!held.add(frame)) {
                connection.overflow();
            }
        } else if (!ended && frame.offset() > told) {
            told = frame.offset();
            connection.queue(frame);
        }
    }

    /// What a map told before the answer is in the tiles that follow the answer.
    void tile(Frame frame, MapBoard board) {
        MapView looked = view;
        if (held == null && !ended && looked != null && looked.covers(frame.tile())) {
            connection.queueTile(frame, board);
        }
    }

    void state(Frame frame) {
        if (view != null) {
            return;
        }
        if (held != null) {
            held.addState(frame);
        } else if (!ended) {
            connection.queueState(frame);
        }
    }
}
