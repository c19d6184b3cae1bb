package com.foodieexpress.platform.http;

/// Leaves a command that was done before, with the answer it got then.
final class Replay extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient KeptAnswer answer;

    Replay(KeptAnswer answer) {
        // A way out, not a fault: no stack trace, no suppression.
        super("answered before", null, false, false);
        this.answer = answer;
    }

    KeptAnswer answer() {
        return answer;
    }
}
