package com.foodieexpress.bench.tracking.push;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/// How one kind of server is listened to. Message text ends with `@@` and the nanosecond it was published
/// at, in 19 digits.
enum Dialect {
    FOODIE("\"}"),
    NCHAN(""),
    SOCKET_IO("\"]"),
    WS("");

    enum Meaning {
        MESSAGE,
        READY,
        OTHER
    }

    private static final int DIGITS = 19;

    private final String behind;

    Dialect(String behind) {
        this.behind = behind;
    }

    /// What is said when the connection opens; empty for nothing.
    String greeting() {
        return this == SOCKET_IO ? "40" : "";
    }

    /// The answer a frame asks for, before [#meaning] is asked; empty for none.
    String answer(ByteBuf in, int start, int length, String channel) {
        char first = (char) in.getByte(start);
        if (this == FOODIE && starts(in, start, length, "{\"type\":\"hello\"")) {
            return "{\"type\":\"subscribe\",\"id\":1,\"channel\":\"" + channel + "\"}";
        }
        if (this == SOCKET_IO && length == 1 && first == '2') {
            return "3";
        }
        return this == SOCKET_IO && starts(in, start, length, "40{") ? "42[\"join\",\"" + channel + "\"]" : "";
    }

    /// Where no frame says so, a listener is ready as soon as its socket is open.
    boolean readyWhenOpen() {
        return this == NCHAN;
    }

    Meaning meaning(ByteBuf in, int start, int length) {
        return switch (this) {
            case FOODIE ->
                starts(in, start, length, "{\"type\":\"st")
                        ? Meaning.MESSAGE
                        : starts(in, start, length, "{\"type\":\"subscribed\"") ? Meaning.READY : Meaning.OTHER;
            case NCHAN -> Meaning.MESSAGE;
            case SOCKET_IO ->
                starts(in, start, length, "42[\"m\"")
                        ? Meaning.MESSAGE
                        : starts(in, start, length, "42[\"joined\"") ? Meaning.READY : Meaning.OTHER;
            case WS -> starts(in, start, length, "joined") ? Meaning.READY : Meaning.MESSAGE;
        };
    }

    /// When the message was published.
    long publishedAt(ByteBuf in, int start, int length) {
        int at = start + length - behind.length() - DIGITS;
        long nanos = 0;
        for (int i = 0; i < DIGITS; i++) {
            nanos = nanos * 10 + in.getByte(at + i) - '0';
        }
        return nanos;
    }

    static boolean starts(ByteBuf in, int start, int length, String with) {
        if (length < with.length()) {
            return false;
        }
        for (int i = with.length() - 1; i >= 0; i--) {
            if (in.getByte(start + i) != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static String text(ByteBuf in, int start, int length) {
        return in.toString(start, length, StandardCharsets.UTF_8);
    }
}
