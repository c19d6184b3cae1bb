package com.foodieexpress.platform.settings;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a setting's number counts.
public enum Unit {
    NONE("none"),
    /// Minor units of the market's currency: cents.
    MINOR("minor"),
    /// Hundredths of a per cent.
    BASIS_POINTS("basisPoints"),
    METRES("metres"),
    METRES_PER_SECOND("metresPerSecond"),
    SECONDS("seconds"),
    MINUTES("minutes"),
    DAYS("days");

    private final String wire;

    Unit(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }
}
