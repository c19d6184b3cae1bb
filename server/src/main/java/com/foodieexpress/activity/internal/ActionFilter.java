package com.foodieexpress.activity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
        @Nullable Source source,
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
            @Nullable String source,
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
                source(asked.source()),
                name("service", asked.service()),
                name("method", asked.method()),
                name("action", asked.action()),
                role(asked.role()),
                status(asked.status()),
                success(asked.success()),
                text(asked.text()));
    }

    boolean namesKinds() {
        return source != null || service != null || method != null || action != null;
    }

    /// The same in another window of time.
    ActionFilter within(Instant first, Instant end) {
        return new ActionFilter(
                first, end, id, user, session, entity, source, service, method, action, role, status, success, text);
    }

    /// Whether the search would find the row, its window of time apart.
    boolean takes(ActionJson row) {
        return any(id, row.id())
                && any(user, row.userId())
                && any(session, row.sessionId())
                && any(entity, row.entityId())
                && (source == null || source.word().equals(row.source()))
                && begins(service, row.service())
                && begins(method, row.method())
                && begins(action, row.action())
                && (role == null || CopyBytes.role(role).wire().equals(row.role()))
                && any(status, row.status())
                && any(success, row.success())
                && (text == null || holds(row.error(), text));
    }

    private static boolean any(@Nullable Object asked, @Nullable Object found) {
        return asked == null || asked.equals(found);
    }

    private static boolean begins(@Nullable String asked, String found) {
        return asked == null || found.startsWith(asked);
    }

    private static boolean holds(@Nullable String found, String asked) {
        return found != null && found.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
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

    private static @Nullable Source source(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (Source source : Source.values()) {
            if (source.word().equals(text)) {
                return source;
            }
        }
        throw Refusal.invalid("source", "is none");
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
