package com.foodieexpress.live.internal;

/// Why the server ends a connection; `contracts/live/PROTOCOL.md` says what a client does about each.
enum CloseCode {
    BAD_FRAME(4400, "frame not understood"),
    NOT_VALID(4401, "ticket or session no longer valid"),
    TOO_SLOW(4408, "too slow, or silent"),
    TOO_MANY(4429, "too many connections or frames"),
    DRAINING(4503, "this node is going away");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    int number() {
        return number;
    }

    String reason() {
        return reason;
    }
}
