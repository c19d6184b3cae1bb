package com.foodieexpress.platform.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One setting: its key, type, default and range.
///
/// A value outside the code is a [Long], a [Double] or a [Boolean], by [Kind].
record SettingDefinition(
        String key,
        String component,
        Kind kind,
        Class<?> javaType,
        Unit unit,
        Object defaultValue,
        @Nullable Number min,
        @Nullable Number max,
        String title,
        String titleFr,
        String about,
        String aboutFr) {

    enum Kind {
        INTEGER("integer"),
        NUMBER("number"),
        SWITCH("boolean");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    /// Reads a value as it comes over the wire or out of the table. Throws [NotAllowed] when it is none.
    Object read(JsonNode node) throws NotAllowed {
        return switch (kind) {
            case SWITCH -> {
                if (!node.isBoolean()) {
                    throw new NotAllowed("must be true or false");
                }
                yield node.booleanValue();
            }
            case INTEGER -> {
                if (!node.isIntegralNumber()) {
                    throw new NotAllowed("must be a whole number");
                }
                if (!node.canConvertToLong()) {
                    throw outOfRange();
                }
                yield node.longValue();
            }
            case NUMBER -> {
                if (!node.isNumber()) {
                    throw new NotAllowed("must be a number");
                }
                yield node.doubleValue();
            }
        };
    }

    /// Answers the value when it is in range.
    Object inRange(Object value) throws NotAllowed {
        boolean fits = switch (kind) {
            case SWITCH -> true;
            case INTEGER ->
                (Long) value >= bound(min).longValue()
                        && (Long) value <= bound(max).longValue();
            // Also refuses what is no number at all.
            case NUMBER ->
                (Double) value >= bound(min).doubleValue()
                        && (Double) value <= bound(max).doubleValue();
        };
        if (!fits) {
            throw outOfRange();
        }
        return value;
    }

    /// The value as the record component takes it.
    Object toJava(Object value) {
        if (javaType == Duration.class) {
            return Duration.ofSeconds((Long) value);
        }
        if (javaType == int.class) {
            return Math.toIntExact((Long) value);
        }
        return value;
    }

    private NotAllowed outOfRange() {
        return new NotAllowed("must be between " + min + " and " + max);
    }

    private static Number bound(@Nullable Number bound) {
        if (bound == null) {
            throw new IllegalStateException("a number without a range");
        }
        return bound;
    }

    /// The value cannot be this setting's.
    static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1;

        NotAllowed(String text) {
            super(text, null, false, false);
        }

        String text() {
            String text = getMessage();
            return text == null ? "is not allowed" : text;
        }
    }
}
