package com.foodieexpress.alerting.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a rule stands with one group.
enum Phase {
    INACTIVE,
    /// Broken, but not yet for long enough.
    PENDING,
    FIRING,
    RESOLVED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Throws [IllegalArgumentException] for an unknown word.
    static Phase of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
