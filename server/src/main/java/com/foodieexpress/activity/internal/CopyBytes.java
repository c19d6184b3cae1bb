package com.foodieexpress.activity.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.platform.access.Role;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes actions in PostgreSQL's binary COPY format.
///
/// Sources: PostgreSQL documentation, "COPY", section "Binary Format"; `network_send` in `utils/adt/network.c` for
/// `inet`.
final class CopyBytes {

    static final String COLUMNS =
            "id, user_id, session_id, entity_id, micros, call_no, calls, failures, role, agent, status, ip, error,"
                    + " claimed_user, detail";

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1);
    private static final short COLUMN_COUNT = 15;
    /// The fixed part of a row at its longest; texts come on top.
    private static final int FIXED_BYTES = 2 + COLUMN_COUNT * 4 + 4 * 16 + 8 + 3 * 4 + 3 * 2 + 20 + 1;

    private static final byte IPV4 = 2;
    private static final byte IPV6 = 3;

    private ByteBuffer out = ByteBuffer.allocate(64 << 10);

    private CopyBytes() {}

    /// `numbers` gives the stored number of a kind.
    static byte[] of(List<Action> actions, KindNumbers numbers) {
        var bytes = new CopyBytes();
        bytes.out.put(SIGNATURE).putInt(0).putInt(0);
        for (Action action : actions) {
            bytes.row(action, numbers.of(action.kind()));
        }
        bytes.room(2).putShort((short) -1);
        return Arrays.copyOf(bytes.out.array(), bytes.out.position());
    }

    private void row(Action action, int kind) {
        byte[] error = utf8(action.error());
        byte[] claimed = utf8(action.claimedUser());
        byte[] detail = utf8(action.detail());
        ByteBuffer row = room(FIXED_BYTES + error.length + claimed.length + detail.length);
        row.putShort(COLUMN_COUNT);
        uuid(row, action.id());
        uuid(row, action.userId());
        uuid(row, action.sessionId());
        uuid(row, action.entityId());
        row.putInt(8).putLong(action.micros());
        row.putInt(4).putInt(kind);
        if (action.calls() == 1) {
            row.putInt(-1);
        } else {
            row.putInt(4).putInt(action.calls());
        }
        row.putInt(4).putInt(action.failures());
        row.putInt(2).putShort((short) role(action.role()));
        row.putInt(2).putShort((short) action.agent().number());
        row.putInt(2).putShort((short) action.status());
        address(row, action.ip());
        text(row, action.error(), error);
        text(row, action.claimedUser(), claimed);
        if (action.detail() == null) {
            row.putInt(-1);
        } else {
            // jsonb goes as its version and its text.
            row.putInt(detail.length + 1).put((byte) 1).put(detail);
        }
    }

    /// The stored number of a role.
    static int role(Role role) {
        return switch (role) {
            case ANONYMOUS -> 0;
            case CUSTOMER -> 1;
            case RESTAURANT -> 2;
            case RIDER -> 3;
            case ADMIN -> 4;
            case SYSTEM -> 5;
        };
    }

    static Role role(int number) {
        for (Role role : Role.values()) {
            if (role(role) == number) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role " + number);
    }

    private static void uuid(ByteBuffer row, @Nullable UUID id) {
        if (id == null) {
            row.putInt(-1);
        } else {
            row.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
    }

    private static void address(ByteBuffer row, @Nullable InetAddress ip) {
        if (ip == null) {
            row.putInt(-1);
            return;
        }
        byte[] bytes = ip.getAddress();
        row.putInt(4 + bytes.length)
                .put(ip instanceof Inet4Address ? IPV4 : IPV6)
                .put((byte) (bytes.length * 8))
                .put((byte) 0)
                .put((byte) bytes.length)
                .put(bytes);
    }

    private static void text(ByteBuffer row, @Nullable String text, byte[] bytes) {
        row.putInt(text == null ? -1 : bytes.length).put(bytes);
    }

    private static byte[] utf8(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(UTF_8);
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(out.capacity() * 2, out.position() + bytes));
            larger.put(out.flip());
            out = larger;
        }
        return out;
    }
}
