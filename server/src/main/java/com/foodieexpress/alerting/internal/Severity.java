package com.foodieexpress.alerting.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How bad it is.
enum Severity {
    INFO,
    WARNING,
    CRITICAL;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Throws [IllegalArgumentException] for an unknown word.
    @JsonCreator
    static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
