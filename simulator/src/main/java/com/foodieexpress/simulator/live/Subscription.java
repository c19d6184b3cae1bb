package com.foodieexpress.simulator.live;

import com.foodieexpress.simulator.live.ChannelCursor.Verdict;

/// One channel of a connection: its position and who listens. Used by the connection's thread only.
final class Subscription {
    private final ChannelCursor cursor = new ChannelCursor();
    private final ChannelListener listener;
    private final LiveObserver observer;

    Subscription(ChannelListener listener, LiveObserver observer) {
        this.listener = listener;
        this.observer = observer;
    }

    ChannelCursor cursor() {
        return cursor;
    }

    void take(Frame.Subscribed frame) {
        observer.subscribed(cursor.subscribed(frame));
        if (!frame.recovered()) {
            listener.snapshot(frame.snapshot());
        }
    }

    void take(Frame.Event frame) {
        observer.event();
        if (cursor.event(frame) == Verdict.FRESH) {
            listener.event(frame.eventType(), frame.at(), frame.data());
        } else {
            observer.duplicate();
        }
    }

    void take(Frame.State frame) {
        observer.state();
        listener.state(frame.key(), frame.value());
    }

    void ended(String code) {
        listener.ended(code);
    }
}
