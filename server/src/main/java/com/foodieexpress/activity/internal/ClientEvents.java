package com.foodieexpress.activity.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// What a client sends and is answered.
final class ClientEvents {

    private static final int INFLATED_MAX = 4 << 20;

    private ClientEvents() {}

    /// `duplicates` were stored before. `rejected` will never be taken: sending them again is no use.
    record Batch(boolean success, int stored, int duplicates, List<Rejected> rejected) {}

    /// `index` counts the events of the request from 0.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rejected(int index, @Nullable String id, String field, String reason) {}

    /// The body as JSON, unpacked where it is packed. Refuses (400, 413) what cannot be read.
    static JsonNode tree(byte @Nullable [] body, @Nullable String encoding) {
        if (body == null || body.length == 0) {
            throw Refusal.invalid("body", "is missing");
        }
        try {
            JsonNode tree = Json.MAPPER.readTree(plain(body, encoding));
            if (!tree.isObject()) {
                throw Refusal.invalid("body", "must be a JSON object");
            }
            return tree;
        } catch (IOException notJson) {
            throw Refusal.invalid("body", "is not well-formed JSON");
        }
    }

    private static byte[] plain(byte[] body, @Nullable String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw Refusal.invalid("Content-Encoding", "must be gzip or absent");
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(INFLATED_MAX + 1);
            if (plain.length > INFLATED_MAX) {
                throw new Refusal(
                        "platform.body-too-large", Refusal.Kind.TOO_LARGE, "The unpacked body is too large", Map.of());
            }
            return plain;
        } catch (IOException e) {
            throw Refusal.invalid("body", "is not valid gzip");
        }
    }

    /// The events of a batch, refused (400) when there are none or too many.
    static List<JsonNode> events(JsonNode body, int most) {
        JsonNode events = body.path("events");
        if (!events.isArray() || events.isEmpty() || events.size() > most) {
            throw Refusal.invalid("events", "must be a list of 1 to " + most);
        }
        var all = new ArrayList<JsonNode>(events.size());
        events.forEach(all::add);
        return all;
    }

    /// A new id for an event without one: sent again it counts again.
    static UUID freshId() {
        return UuidV7.next();
    }
}
