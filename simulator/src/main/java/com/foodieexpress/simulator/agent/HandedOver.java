package com.foodieexpress.simulator.agent;

/// A person has taken the account: the agent lets go of everything at once and comes back when the person has left.
final class HandedOver extends RuntimeException {
    private static final long serialVersionUID = 1;

    HandedOver() {
        super("a person uses the account", null, false, false);
    }
}
