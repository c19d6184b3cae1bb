package com.foodieexpress.simulator.api;

/// The simulation ends: every agent lets this pass through and returns.
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Stopped() {
        super("the simulation ends", null, false, false);
    }
}
