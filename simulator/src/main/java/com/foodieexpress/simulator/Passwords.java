package com.foodieexpress.simulator;

/// The password of an account named on the command line: never an argument, which other users of a machine can see.
final class Passwords {
    private static final String VARIABLE = "FOODIE_PASSWORD";

    /// Printed on the demo's own sign-in page.
    private static final String DEMO = "password123";

    private Passwords() {}

    static String fromEnvironment() {
        String given = System.getenv(VARIABLE);
        return given == null || given.isEmpty() ? DEMO : given;
    }
}
