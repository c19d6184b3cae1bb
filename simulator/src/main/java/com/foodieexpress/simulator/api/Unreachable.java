package com.foodieexpress.simulator.api;

/// No answer: connection refused, reset or timed out. The call may have happened or not.
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreachable(String what, Throwable cause) {
        super(what, cause);
    }
}
