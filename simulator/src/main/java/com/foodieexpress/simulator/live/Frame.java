package com.foodieexpress.simulator.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.simulator.api.Json;
import java.time.Instant;

/// One frame from the server.
public sealed interface Frame {
    static Frame read(String text) {
        JsonNode json = Json.read(text);
        String channel = json.path("channel").asText();
        String type = json.path("type").asText();
        return switch (type) {
            case "hello" ->
                new Hello(
                        Instant.parse(json.path("now").asText()),
                        json.path("rate").asDouble(1),
                        json.path("pingSeconds").asInt(25));
            case "subscribed" ->
                new Subscribed(
                        channel,
                        json.path("epoch").asText(),
                        json.path("offset").asLong(),
                        json.path("recovered").asBoolean(),
                        json.path("snapshot"));
            case "event" -> event(channel, json);
            case "state" -> new State(channel, json.path("key").asText(), json.path("value"));
            case "unsubscribed" -> new Unsubscribed(channel, json.path("code").asText());
            case "error" ->
                new Failure(json.path("id").asLong(-1), json.path("code").asText());
            default -> new Other(type);
        };
    }

    private static Event event(String channel, JsonNode json) {
        JsonNode event = json.path("event");
        return new Event(
                channel,
                json.path("offset").asLong(),
                event.path("type").asText(),
                event.path("at").asText(),
                event.path("data"));
    }

    /// First frame of a connection; carries the business clock.
    record Hello(Instant now, double rate, int pingSeconds) implements Frame {}

    /// A subscription stands; `snapshot` is missing when the missed events follow instead.
    record Subscribed(String channel, String epoch, long offset, boolean recovered, JsonNode snapshot)
            implements Frame {}

    /// Something happened.
    record Event(String channel, long offset, String eventType, String at, JsonNode data) implements Frame {}

    /// The latest value of a key.
    record State(String channel, String key, JsonNode value) implements Frame {}

    /// The subscription ended.
    record Unsubscribed(String channel, String code) implements Frame {}

    /// A subscription was refused.
    record Failure(long id, String code) implements Frame {}

    /// Pong, refreshed, and whatever a newer server may say.
    record Other(String type) implements Frame {}
}
