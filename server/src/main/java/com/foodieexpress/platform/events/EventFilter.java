package com.foodieexpress.platform.events;

import com.foodieexpress.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which business events are asked for. `type` is the beginning of a type's name; `from` is included, `to` is not; both
/// are times of recording. `before` is the last offset of the page before.
record EventFilter(
        @Nullable String type,
        @Nullable String entityType,
        @Nullable UUID entity,
        @Nullable UUID actor,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {

    private static final int LIMIT_MAX = 100;

    /// Reads query parameters, refusing (400) what is none.
    static EventFilter parse(
            @Nullable String type,
            @Nullable String entityType,
            @Nullable String entity,
            @Nullable String actor,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            String limit) {
        return new EventFilter(
                name("type", type),
                name("entityType", entityType),
                id("entity", entity),
                id("actor", actor),
                time("from", from),
                time("to", to),
                cursor(cursor),
                limit(limit));
    }

    private static @Nullable String name(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[A-Za-z][A-Za-z0-9_.-]{0,60}")) {
            throw Refusal.invalid(name, "is not the beginning of a name");
        }
        return text;
    }

    private static @Nullable UUID id(String name, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid(name, "is no id");
        }
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        try {
            Instant time = text == null || text.isEmpty() ? null : Instant.parse(text);
            if (time != null && (time.getEpochSecond() < 0 || time.getEpochSecond() > 253_402_300_799L)) {
                throw Refusal.invalid(name, "is no time of ours");
            }
            return time;
        } catch (DateTimeException notATime) {
            throw Refusal.invalid(name, "is no time such as 2026-11-21T19:30:00Z");
        }
    }

    private static @Nullable Long cursor(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Refusal.invalid("cursor", "is none of ours");
        }
        return Long.valueOf(text);
    }

    private static int limit(String text) {
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LIMIT_MAX) {
            return Integer.parseInt(text);
        }
        throw Refusal.invalid("limit", "must be a number from 1 to " + LIMIT_MAX);
    }
}
