package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.CallName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An action as bytes, for the files that hold it while PostgreSQL is away. Unlike a row it names its kind
/// in full: it may be read by another start of the program.
final class ActionBytes {

    private static final int VERSION = 2;
    /// Knew no times of a summary.
    private static final int BEFORE_SKETCHES = 1;

    private ActionBytes() {}

    static byte[] write(Action action) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            id(out, action.id());
            out.writeByte(action.kind().source().number());
            text(out, action.kind().name().service());
            text(out, action.kind().name().method());
            text(out, action.kind().action());
            out.writeByte(CopyBytes.role(action.role()));
            id(out, action.userId());
            id(out, action.sessionId());
            id(out, action.entityId());
            InetAddress ip = action.ip();
            byte[] address = ip == null ? new byte[0] : ip.getAddress();
            out.writeByte(address.length);
            out.write(address);
            out.writeByte(action.agent().number());
            out.writeLong(action.micros());
            out.writeShort(action.status());
            out.writeInt(action.calls());
            out.writeInt(action.failures());
            text(out, action.error());
            text(out, action.claimedUser());
            text(out, action.detail());
            LatencySketch sketch = action.sketch();
            byte[] times = sketch == null ? new byte[0] : sketch.bytes();
            out.writeInt(times.length);
            out.write(times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Throws [IOException] for what is none of ours.
    static Action read(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        int version = in.readByte();
        if (version != VERSION && version != BEFORE_SKETCHES) {
            throw new IOException("an action of another version");
        }
        try {
            return new Action(
                    required(id(in)),
                    new Action.Kind(
                            Source.of(in.readByte()),
                            new CallName(required(text(in)), required(text(in))),
                            required(text(in))),
                    role(in),
                    id(in),
                    id(in),
                    id(in),
                    address(in),
                    Agent.of(in.readByte()),
                    in.readLong(),
                    in.readShort(),
                    in.readInt(),
                    in.readInt(),
                    text(in),
                    text(in),
                    text(in),
                    version == BEFORE_SKETCHES ? null : sketch(in));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("an action that cannot be read", e);
        }
    }

    private static Role role(DataInputStream in) throws IOException {
        return CopyBytes.role(in.readByte());
    }

    private static @Nullable InetAddress address(DataInputStream in) throws IOException {
        byte[] address = in.readNBytes(in.readUnsignedByte());
        return address.length == 0 ? null : InetAddress.getByAddress(address);
    }

    private static @Nullable LatencySketch sketch(DataInputStream in) throws IOException {
        byte[] times = in.readNBytes(in.readInt());
        return times.length == 0 ? null : LatencySketch.read(times);
    }

    private static void id(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private static @Nullable UUID id(DataInputStream in) throws IOException {
        return in.readBoolean() ? new UUID(in.readLong(), in.readLong()) : null;
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static <T> T required(@Nullable T value) throws IOException {
        if (value == null) {
            throw new IOException("an action without its id or its kind");
        }
        return value;
    }
}
