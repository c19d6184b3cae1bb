package com.foodieexpress.alerting.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a rule judges its measure.
enum Kind {
    /// The value is above or below a limit.
    THRESHOLD,
    /// A share is above or below a limit by more than chance explains.
    RATIO,
    /// An error budget is spent too fast, over a long window and still now.
    BURN_RATE,
    /// The value is far from what it was at this hour of the week.
    BASELINE,
    /// Nothing was measured, or nothing happened.
    ABSENCE;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Throws [IllegalArgumentException] for an unknown word.
    @JsonCreator
    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
