package com.foodieexpress.live.internal;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A server frame, encoded once and handed as it is to every connection that gets it.
final class Frame {

    /// States with equal keys replace each other while they wait.
    record StateKey(String channel, String key) {}

    /// News of equal tiles: the later replaces the earlier, as the whole tile.
    record TileKey(String channel, int tile) {}

    /// News of equal things on their way to other nodes.
    record MoveKey(String channel, UUID id) {}

    private static final long NONE = -1;

    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;

    private final byte[] json;
    private final long offset;
    private final Object key;
    private final boolean ofLog;
    private byte @Nullable [] wire;

    private Frame(byte[] json, long offset, Object key) {
        this(json, offset, key, false);
    }

    private Frame(byte[] json, long offset, Object key, boolean ofLog) {
        this.json = json;
        this.offset = offset;
        this.key = key;
        this.ofLog = ofLog;
    }

    static Frame control(byte[] json) {
        return new Frame(json, NONE, new Object());
    }

    static Frame event(byte[] json, long offset) {
        return new Frame(json, offset, new Object(), true);
    }

    /// An event of a feed, which counts by itself.
    static Frame told(byte[] json, long offset) {
        return new Frame(json, offset, new Object());
    }

    static Frame state(byte[] json, String channel, String key) {
        return new Frame(json, NONE, new StateKey(channel, key));
    }

    static Frame tile(byte[] binary, String channel, int tile) {
        return new Frame(binary, NONE, new TileKey(channel, tile));
    }

    /// For other nodes only: see [BusMessage].
    static Frame move(byte[] binary, String channel, UUID id) {
        return new Frame(binary, NONE, new MoveKey(channel, id));
    }

    boolean isTile() {
        return key instanceof TileKey;
    }

    /// Of a frame that tells of a tile.
    int tile() {
        return ((TileKey) key).tile();
    }

    /// The text, or the bytes of a binary frame.
    byte[] json() {
        return json;
    }

    /// As it crosses a WebSocket, head included; made once, whoever asks first.
    byte[] wire() {
        byte[] made = wire;
        if (made == null) {
            made = framed();
            wire = made;
        }
        return made;
    }

    /// A server's frames carry no mask (RFC 6455, section 5.2), so they are the same for everybody.
    private byte[] framed() {
        int length = json.length;
        int head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
        ByteBuffer bytes = ByteBuffer.allocate(head + length);
        bytes.put((byte) (isTile() ? BINARY : TEXT));
        switch (head) {
            case 2 -> bytes.put((byte) length);
            case 4 -> bytes.put((byte) 126).putShort((short) length);
            default -> bytes.put((byte) 127).putLong(length);
        }
        return bytes.put(json).array();
    }

    int bytes() {
        return json.length;
    }

    boolean isEvent() {
        return offset != NONE;
    }

    boolean isState() {
        return key instanceof StateKey || key instanceof TileKey;
    }

    /// True for an event whose offset is one of the event log.
    boolean isOfLog() {
        return ofLog;
    }

    /// Position in the event log or in the channel's feed, of events only.
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
