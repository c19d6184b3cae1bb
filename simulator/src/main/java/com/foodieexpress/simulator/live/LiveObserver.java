package com.foodieexpress.simulator.live;

/// Counts what happens on live connections. Called by many threads.
public interface LiveObserver {
    void connected(boolean again);

    void closed(int code);

    void event();

    void state();

    void subscribed(ChannelCursor.Verdict verdict);

    void duplicate();

    void refused(String code);

    /// A listener could not make sense of what a channel told.
    void failed(RuntimeException cause);
}
