package com.foodieexpress.simulator.api;

import org.jspecify.annotations.Nullable;

/// What this program shows a server so that it is not limited like a stranger (`FOODIE_TRUSTED_TOKEN`): a whole city
/// comes from one address.
public final class SourceToken {

    public static final String HEADER = "X-Foodie-Source-Token";

    private static final @Nullable String VALUE = System.getenv("FOODIE_TRUSTED_TOKEN");

    private SourceToken() {}

    /// Null when there is none to show.
    public static @Nullable String value() {
        return VALUE == null || VALUE.isBlank() ? null : VALUE;
    }
}
