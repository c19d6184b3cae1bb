package com.foodieexpress.activity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which actions are asked for. `service`, `method` and `action` are beginnings of names; `text` is a part of an error.
/// There is always a window of time: `from` is included, `to` is not.
record ActionFilter(
        Instant from,
        Instant to,
        @Nullable UUID id,
        @Nullable UUID user,
        @Nullable UUID session,
        @Nullable UUID entity,
        @Nullable String service,
        @Nullable String method,
        @Nullable String action,
        @Nullable Integer role,
        @Nullable Integer status,
        @Nullable Boolean success,
        @Nullable String text) {

    static final Duration USUAL = Duration.ofHours(24);

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");
    private static final int TEXT_MAX = 100;

    /// As asked for, in text.
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String id,
            @Nullable String user,
            @Nullable String session,
            @Nullable String entity,
            @Nullable String service,
            @Nullable String method,
            @Nullable String action,
            @Nullable String role,
            @Nullable String status,
            @Nullable String success,
            @Nullable String text) {}

    /// Refuses (400) what is none. The window is the last day where nothing else is said.
    static ActionFilter parse(Asked asked, Instant now) {
        // What happens just now is in it.
        Instant to = time("to", asked.to(), now.plusSeconds(60));
        Instant from = time("from", asked.from(), to.minus(USUAL));
        if (!from.isBefore(to)) {
            throw Refusal.invalid("from", "must be before to");
        }
        return new ActionFilter(
                from,
                to,
                id("id", asked.id()),
                id("user", asked.user()),
                id("session", asked.session()),
                id("entity", asked.entity()),
                name("service", asked.service()),
                name("method", asked.method()),
                name("action", asked.action()),
                role(asked.role()),
                status(asked.status()),
                success(asked.success()),
                text(asked.text()));
    }

    boolean namesKinds() {
        return service != null || method != null || action != null;
    }

    private static @Nullable UUID id(String name, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid(name, "is no id");
        }
    }

    static @Nullable String name(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!NAME.matcher(text).matches()) {
            throw Refusal.invalid(name, "is not the beginning of a name");
        }
        return text;
    }

    private static @Nullable Integer role(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : CopyBytes.role(Role.of(text));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("role", "is no role");
        }
    }

    private static @Nullable Integer status(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}")) {
            throw Refusal.invalid("status", "must be a number");
        }
        return Integer.valueOf(text);
    }

    private static @Nullable Boolean success(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw Refusal.invalid("success", "must be true or false");
        }
        return Boolean.valueOf(text);
    }

    private static @Nullable String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > TEXT_MAX || text.indexOf('\0') >= 0) {
            throw Refusal.invalid("text", "must be at most " + TEXT_MAX + " characters");
        }
        return text;
    }

    static Instant time(String name, @Nullable String text, Instant usual) {
        try {
            Instant time = text == null || text.isEmpty() ? usual : Instant.parse(text);
            if (time.getEpochSecond() < 0 || time.getEpochSecond() > 253_402_300_799L) {
                throw Refusal.invalid(name, "is no time of ours");
            }
            return time;
        } catch (DateTimeException notATime) {
            throw Refusal.invalid(name, "is no time such as 2026-11-21T19:30:00Z");
        }
    }
}
