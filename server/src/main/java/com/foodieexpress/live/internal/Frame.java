package com.foodieexpress.live.internal;

/// A server frame, encoded once and handed as it is to every connection that gets it.
final class Frame {

    /// States with equal keys replace each other while they wait.
    record StateKey(String channel, String key) {}

    private static final long NONE = -1;

    private final byte[] json;
    private final long offset;
    private final Object key;

    private Frame(byte[] json, long offset, Object key) {
        this.json = json;
        this.offset = offset;
        this.key = key;
    }

    static Frame control(byte[] json) {
        return new Frame(json, NONE, new Object());
    }

    static Frame event(byte[] json, long offset) {
        return new Frame(json, offset, new Object());
    }

    static Frame state(byte[] json, String channel, String key) {
        return new Frame(json, NONE, new StateKey(channel, key));
    }

    byte[] json() {
        return json;
    }

    int bytes() {
        return json.length;
    }

    boolean isEvent() {
        return offset != NONE;
    }

    boolean isState() {
        return key instanceof StateKey;
    }

    /// Position in the event log, of events only.
    long offset() {
        return offset;
    }

    /// Whose state it is, of states only.
    StateKey stateKey() {
        return (StateKey) key;
    }

    /// Where the frame waits in a queue: one place per state, a place of its own for everything else.
    Object key() {
        return key;
    }
}
