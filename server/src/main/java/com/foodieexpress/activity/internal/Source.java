package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.calls.EndedCall;
import java.util.Locale;

/// What told of an action. The numbers are stored.
enum Source {
    REQUEST(0),
    SESSION(1),
    JOB(2),
    /// A client about itself.
    CLIENT(3),
    /// This log about itself.
    LOG(4),
    /// What the platform asked somebody else to do.
    OUTGOING(5);

    private final int number;

    Source(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(EndedCall.Kind kind) {
        return switch (kind) {
            case REQUEST -> REQUEST;
            case SESSION -> SESSION;
            case JOB -> JOB;
            case OUTGOING -> OUTGOING;
        };
    }

    static Source of(int number) {
        return values()[number];
    }
}
