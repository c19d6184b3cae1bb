package com.foodieexpress.alerting.internal;

import java.util.Set;

/// The names of the channels that are always there; others are webhooks that administrators set up.
final class Channels {

    /// The inbox and open screens of administrators who run the city.
    static final String IN_APP = "in-app";
    /// Mail to the same.
    static final String MAIL = "mail";

    /// The browsers in which the same asked for it.
    static final String PUSH = "push";

    private static final Set<String> BUILT_IN = Set.of(IN_APP, MAIL, PUSH);

    private Channels() {}

    static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }
}
