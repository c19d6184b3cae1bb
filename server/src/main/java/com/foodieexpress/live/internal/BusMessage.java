package com.foodieexpress.live.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.live.Moving;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;

/// What nodes say to each other, in bytes: a version, the speaker, and any number of parts. Whoever meets a
/// part it does not know leaves it and what follows alone, so that nodes of two versions can run side by
/// side.
final class BusMessage {

    /// Called for each part that another node said.
    interface Listener {
        void state(String channel, String key, byte[] json);

        /// True when somebody here wants to know; asked before the value is copied.
        boolean wants(String channel);

        void moved(String channel, Moving thing);

        void told(long node, BitSet wanted);

        void left(long node);

        void revoked(UUID user, String channel);
    }

    private static final int VERSION = 1;
    private static final int STATE = 1;
    private static final int TOLD = 2;
    private static final int LEFT = 3;
    private static final int REVOKED = 4;
    private static final int MOVED = 5;

    private final ByteBuf bytes;

    private BusMessage() {
        bytes = Unpooled.buffer(128);
    }

    BusMessage(long speaker) {
        bytes = Unpooled.buffer(512).writeByte(VERSION).writeLong(speaker);
    }

    /// A state, or what [#move] made.
    BusMessage add(Frame frame) {
        if (frame.isState()) {
            return state(frame);
        }
        bytes.writeByte(MOVED).writeShort(frame.bytes()).writeBytes(frame.json());
        return this;
    }

    static Frame move(String channel, Moving thing) {
        var part = new BusMessage();
        part.text(channel);
        part.text(thing.state());
        part.uuid(thing.id());
        part.bytes.writeDouble(thing.lat()).writeDouble(thing.lng()).writeFloat((float) thing.headingDegrees());
        part.bytes.writeLong(thing.recordedAt().toEpochMilli());
        UUID about = thing.about();
        part.bytes.writeBoolean(about != null);
        if (about != null) {
            part.uuid(about);
        }
        return Frame.move(part.toBytes(), channel, thing.id());
    }

    BusMessage state(Frame frame) {
        Frame.StateKey state = frame.stateKey();
        bytes.writeByte(STATE);
        text(state.channel());
        text(state.key());
        bytes.writeInt(frame.bytes()).writeBytes(frame.json());
        return this;
    }

    BusMessage told(BitSet wanted) {
        bytes.writeByte(TOLD).writeBytes(Arrays.copyOf(wanted.toByteArray(), Interest.BYTES));
        return this;
    }

    BusMessage left() {
        bytes.writeByte(LEFT);
        return this;
    }

    BusMessage revoked(UUID user, String channel) {
        bytes.writeByte(REVOKED).writeLong(user.getMostSignificantBits()).writeLong(user.getLeastSignificantBits());
        text(channel);
        return this;
    }

    int size() {
        return bytes.readableBytes();
    }

    byte[] toBytes() {
        return ByteBufUtil.getBytes(bytes);
    }

    /// Tells the listener what others said. Its own words, which Redis brings back too, it is not told.
    /// Throws an `IndexOutOfBoundsException` for bytes that break off.
    static void read(byte[] message, long self, Listener listener) {
        ByteBuf bytes = Unpooled.wrappedBuffer(message);
        if (bytes.readByte() != VERSION) {
            return;
        }
        long speaker = bytes.readLong();
        if (speaker == self) {
            return;
        }
        while (bytes.isReadable() && readPart(bytes, speaker, listener)) {}
    }

    static boolean isBy(long speaker, byte[] message) {
        return message.length >= 9 && Unpooled.wrappedBuffer(message).getLong(1) == speaker;
    }

    private static boolean readPart(ByteBuf bytes, long speaker, Listener listener) {
        switch (bytes.readByte()) {
            case STATE -> readState(bytes, listener);
            case TOLD -> {
                var wanted = new byte[Interest.BYTES];
                bytes.readBytes(wanted);
                listener.told(speaker, BitSet.valueOf(wanted));
            }
            case LEFT -> listener.left(speaker);
            case MOVED -> readMove(bytes.readSlice(bytes.readUnsignedShort()), listener);
            case REVOKED -> {
                var user = new UUID(bytes.readLong(), bytes.readLong());
                listener.revoked(user, text(bytes));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void readMove(ByteBuf bytes, Listener listener) {
        String channel = text(bytes);
        String state = text(bytes);
        var id = new UUID(bytes.readLong(), bytes.readLong());
        double lat = bytes.readDouble();
        double lng = bytes.readDouble();
        double heading = bytes.readFloat();
        Instant at = Instant.ofEpochMilli(bytes.readLong());
        UUID about = bytes.readBoolean() ? new UUID(bytes.readLong(), bytes.readLong()) : null;
        listener.moved(channel, new Moving(id, lat, lng, heading, state, about, at));
    }

    private void uuid(UUID id) {
        bytes.writeLong(id.getMostSignificantBits()).writeLong(id.getLeastSignificantBits());
    }

    private static void readState(ByteBuf bytes, Listener listener) {
        String channel = text(bytes);
        String key = text(bytes);
        int length = bytes.readInt();
        if (listener.wants(channel)) {
            var json = new byte[length];
            bytes.readBytes(json);
            listener.state(channel, key, json);
        } else {
            bytes.skipBytes(length);
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        bytes.writeShort(utf8.length).writeBytes(utf8);
    }

    private static String text(ByteBuf bytes) {
        return bytes.readCharSequence(bytes.readUnsignedShort(), UTF_8).toString();
    }
}
