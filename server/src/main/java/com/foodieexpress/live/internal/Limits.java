package com.foodieexpress.live.internal;

/// What one client may cost the node. A client within them never meets them; see `contracts/live/PROTOCOL.md`.
final class Limits {

    static final int SUBSCRIPTIONS = 64;
    static final int CONNECTIONS_PER_USER = 20;
    static final int INBOUND_FRAME_CHARS = 4_096;
    /// What is longer is not even put together, and ends the connection with 1009.
    static final int INBOUND_BYTES = 64 * 1024;
    /// Room for a page that subscribes to everything at once.
    static final int INBOUND_BURST = 128;
    static final int INBOUND_PER_SECOND = 50;

    /// Frames and bytes that may wait for one client before it is cut off.
    static final int QUEUED_FRAMES = 256;
    static final int QUEUED_BYTES = 256 * 1024;
    /// Bytes handed to the network at once; what is still waiting can be conflated.
    static final int WRITE_BYTES = 64 * 1024;

    /// Events a resume may replay; more, and a snapshot is cheaper for both sides.
    static final int REPLAY = 300;
    /// Events a channel keeps in memory for resumes.
    static final int RING = 64;
    static final long CHANNEL_LINGER_MILLIS = 60_000;

    /// How long an answer waits for other nodes to know of its listener.
    static final long SETTLING_MILLIS = 250;

    /// Snapshots and resumes in progress at once on this node, so that a storm of reconnects leaves the
    /// database to others too.
    static final int ADMISSIONS = 12;
    /// Events projected at once.
    static final int PROJECTIONS = 6;

    private Limits() {}
}
