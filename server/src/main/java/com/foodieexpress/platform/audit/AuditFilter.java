package com.foodieexpress.platform.audit;

import com.foodieexpress.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for. `action` is the beginning of an action's name; `from` is included, `to` is not.
record AuditFilter(
        @Nullable UUID actor,
        @Nullable String subject,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final int MAX_SUBJECT = 200;

    /// Reads query parameters, refusing (400) what is none.
    static AuditFilter parse(
            @Nullable String actor,
            @Nullable String subject,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to) {
        return new AuditFilter(actor(actor), subject(subject), action(action), time("from", from), time("to", to));
    }

    private static @Nullable UUID actor(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid("actor", "is no account id");
        }
    }

    private static @Nullable String subject(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > MAX_SUBJECT || text.indexOf('\0') >= 0) {
            throw Refusal.invalid("subject", "is no id");
        }
        return text;
    }

    private static @Nullable String action(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[a-z][a-z.-]{0,60}")) {
            throw Refusal.invalid("action", "is not the beginning of an action");
        }
        return text;
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
}
