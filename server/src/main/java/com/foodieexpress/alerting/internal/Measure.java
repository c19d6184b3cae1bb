package com.foodieexpress.alerting.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Something rules can be made of. `grouped` measures have a value for each service, rider or reader too.
record Measure(String name, Type type, Unit unit, boolean grouped) {

    enum Type {
        /// How much there is of something.
        LEVEL,
        /// How often something happened, by the minute.
        COUNT,
        /// How many of all, from 0 to 1.
        SHARE;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Unit {
        MILLIS,
        SECONDS,
        MINUTES,
        PER_MINUTE,
        SHARE,
        NUMBER;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Measure level(String name, Unit unit) {
        return new Measure(name, Type.LEVEL, unit, false);
    }

    static Measure count(String name) {
        return new Measure(name, Type.COUNT, Unit.PER_MINUTE, false);
    }

    static Measure share(String name) {
        return new Measure(name, Type.SHARE, Unit.SHARE, false);
    }

    Measure byGroup() {
        return new Measure(name, type, unit, true);
    }
}
