package com.foodieexpress.activity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.json.Json;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one event of a client into an action. Whom it is about is the caller; what the event says of a user is only
/// a claim.
final class ClientEvent {

    /// Longer than any phone keeps what it could not send.
    static final Duration OLDEST = Duration.ofDays(7);

    static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_.-]{0,57}[0-9]{0,2}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /// An id of ours, or one as the mobile app's own data have it: `customer_1`.
    private static final Pattern CLAIM =
            Pattern.compile(ID + "|(customer|restaurant|delivery|rider|admin|user)[_-]?[0-9]{0,6}");

    private static final long MILLIS_MAX = 86_400_000;

    /// Who sends, as the server sees it.
    record Sender(Actor actor, @Nullable InetAddress address, Agent agent, Instant now) {}

    /// Why an event will never be taken.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String field;
        private final String reason;

        Unfit(String field, String reason) {
            super(field + " " + reason, null, false, false);
            this.field = field;
            this.reason = reason;
        }

        String field() {
            return field;
        }

        String reason() {
            return reason;
        }
    }

    private ClientEvent() {}

    /// Throws [Unfit].
    static Action read(JsonNode event, Sender sender) {
        if (!event.isObject()) {
            throw new Unfit("event", "must be an object");
        }
        var name = new CallName(name(event, "service_name"), name(event, "method_name"));
        boolean success = event.path("success").asBoolean(true);
        Actor actor = sender.actor();
        return new Action(
                stored(id(event, sender.now())),
                new Action.Kind(Source.CLIENT, name, "user.tell"),
                actor.role(),
                actor.userId(),
                actor.sessionId(),
                null,
                sender.address(),
                sender.agent(),
                Math.clamp(event.path("duration_ms").asLong(0), 0, MILLIS_MAX) * 1_000,
                0,
                1,
                success ? 0 : 1,
                error(event.path("error_message")),
                claim(event.path("user_id"), actor),
                detail(event),
                null);
    }

    private static String name(JsonNode event, String field) {
        String name = event.path(field).asText("");
        if (!event.path(field).isTextual() || !NAME.matcher(name).matches()) {
            throw new Unfit(field, "must be a name as code has them: letters, . _ - and at most two digits at the end");
        }
        return name;
    }

    private static UUID id(JsonNode event, Instant now) {
        JsonNode sent = event.path("id");
        if (sent.isMissingNode() || sent.isNull()) {
            return UuidV7.next();
        }
        UUID id;
        try {
            id = UUID.fromString(sent.asText());
        } catch (IllegalArgumentException notAnId) {
            throw new Unfit("id", "is no UUID");
        }
        Instant at = UuidV7.instantOf(id);
        if (id.version() != 7 || at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
            throw new Unfit("id", "must be a UUID of version 7, of the last 7 days; without one the server gives it");
        }
        return id;
    }

    /// The id it is stored under: of the same time, for the same id always the same, and none that anybody
    /// can choose, so that no client's event takes the place of a row of the server or of somebody else.
    static UUID stored(UUID sent) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("client".getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(16)
                    .putLong(sent.getMostSignificantBits())
                    .putLong(sent.getLeastSignificantBits())
                    .flip();
            digest.update(bytes);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            long high = sent.getMostSignificantBits() & ~0xffffL | 0x7000 | hash.getLong() & 0xfff;
            return new UUID(high, hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable String error(JsonNode message) {
        return message.isTextual() && !message.asText().isEmpty() ? ClientWords.plain(message.asText()) : null;
    }

    private static @Nullable String claim(JsonNode claimed, Actor actor) {
        String user = claimed.isTextual() ? claimed.asText() : "";
        boolean own = actor.userId() != null && actor.userId().toString().equalsIgnoreCase(user);
        return own || user.equals("anonymous") || !CLAIM.matcher(user).matches() ? null : user;
    }

    private static @Nullable String detail(JsonNode event) {
        var detail = new LinkedHashMap<String, Object>();
        for (String field : new String[] {"parameters", "response_data"}) {
            JsonNode value = event.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                detail.put(field.equals("parameters") ? "parameters" : "response", ClientWords.shape(value));
            }
        }
        String session = event.path("session_id").asText("");
        if (ID.matcher(session).matches()) {
            detail.put("clientSession", session);
        }
        return detail.isEmpty() ? null : Json.write(detail);
    }
}
