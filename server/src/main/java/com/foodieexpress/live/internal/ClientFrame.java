package com.foodieexpress.live.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import org.jspecify.annotations.Nullable;

/// What a client says. Fields nobody knows are left alone, so that newer clients can talk to older servers.
sealed interface ClientFrame {

    record Subscribe(
            @Nullable Long id,
            String channel,
            @Nullable Position position,
            @Nullable JsonNode params) implements ClientFrame {}

    record Unsubscribe(String channel) implements ClientFrame {}

    /// The part of the channel's map that is looked at from now on.
    record Look(String channel, JsonNode bounds) implements ClientFrame {}

    record Ping() implements ClientFrame {}

    record Refresh(String ticket) implements ClientFrame {}

    /// Not a frame of this protocol.
    record Garbled() implements ClientFrame {}

    static ClientFrame read(String text) {
        if (text.length() > Limits.INBOUND_FRAME_CHARS) {
            return new Garbled();
        }
        try {
            JsonNode frame = Json.MAPPER.readTree(text);
            return switch (frame.path("type").asText()) {
                case "subscribe" -> subscribe(frame);
                case "unsubscribe" -> named(frame) ? new Unsubscribe(channel(frame)) : new Garbled();
                case "look" -> named(frame) ? new Look(channel(frame), frame.path("bounds")) : new Garbled();
                case "ping" -> new Ping();
                case "refresh" ->
                    frame.path("ticket").isTextual()
                            ? new Refresh(frame.path("ticket").asText())
                            : new Garbled();
                default -> new Garbled();
            };
        } catch (JsonProcessingException e) {
            return new Garbled();
        }
    }

    private static ClientFrame subscribe(JsonNode frame) {
        JsonNode id = frame.path("id");
        JsonNode offset = frame.path("offset");
        JsonNode epoch = frame.path("epoch");
        if (!named(frame)
                || !absentOrWhole(id)
                || !absentOrWhole(offset)
                || !(epoch.isMissingNode() || epoch.isTextual())) {
            return new Garbled();
        }
        boolean resumes = epoch.isTextual() && offset.isIntegralNumber();
        return new Subscribe(
                id.isMissingNode() ? null : id.asLong(),
                channel(frame),
                resumes ? new Position(epoch.asText(), offset.asLong()) : null,
                frame.get("params"));
    }

    private static boolean named(JsonNode frame) {
        return frame.path("channel").isTextual();
    }

    private static String channel(JsonNode frame) {
        return frame.path("channel").asText();
    }

    private static boolean absentOrWhole(JsonNode number) {
        return number.isMissingNode() || number.isIntegralNumber() && number.canConvertToLong() && number.asLong() >= 0;
    }
}
