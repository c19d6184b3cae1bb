package com.foodieexpress.simulator;

import org.jspecify.annotations.Nullable;

/// The password of an account named on the command line. The environment is the better place: arguments can be read by
/// other users of a machine.
final class Passwords {
    private static final String VARIABLE = "FOODIE_PASSWORD";

    /// Printed on the demo's own sign-in page.
    private static final String DEMO = "password123";

    private Passwords() {}

    /// `named` is what the command line says, null when it says nothing.
    static String choose(@Nullable String named) {
        return named == null ? fromEnvironment() : named;
    }

    static String fromEnvironment() {
        String given = System.getenv(VARIABLE);
        return given == null || given.isEmpty() ? DEMO : given;
    }
}
