package com.foodieexpress.alerting.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// On which side of its limit a value is wrong.
enum Direction {
    ABOVE,
    BELOW,
    /// For baselines.
    EITHER;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Throws [IllegalArgumentException] for an unknown word.
    @JsonCreator
    static Direction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
