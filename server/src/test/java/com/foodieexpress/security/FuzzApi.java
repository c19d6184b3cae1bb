package com.foodieexpress.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.foodieexpress.platform.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The API as its OpenAPI document describes it: what a generator of requests needs of it.
final class FuzzApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// A parameter; `in` is `path`, `query`, `header` or `cookie`.
    record Parameter(String name, String in, JsonNode schema) {}

    /// `type` is the media type of the body the operation takes, null where it takes none.
    record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable String type,
            JsonNode body) {

        String key() {
            return method + " " + path;
        }
    }

    private final JsonNode document;

    FuzzApi(String json) {
        document = Json.tree(json);
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        all.add(operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                operation.getValue()));
                    }
                }));
        return all;
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            list.forEach(each -> {
                JsonNode whole = resolved(each);
                parameters.add(new Parameter(
                        whole.path("name").asText(), whole.path("in").asText(), resolved(whole.path("schema"))));
            });
        }
        var content = resolved(operation.path("requestBody")).path("content").properties().stream()
                .findFirst()
                .orElse(null);
        return new Operation(
                method,
                path,
                parameters,
                content == null ? null : content.getKey(),
                content == null ? MissingNode.getInstance() : content.getValue().path("schema"));
    }

    /// Follows references.
    JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        for (int i = 0; i < 8 && at.has("$ref"); i++) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    /// The members of an object, those of its parts included.
    Map<String, JsonNode> members(JsonNode schema) {
        Map<String, JsonNode> members = new TreeMap<>();
        gather(resolved(schema), members, new HashSet<>());
        return members;
    }

    private void gather(JsonNode schema, Map<String, JsonNode> members, Set<JsonNode> seen) {
        if (seen.add(schema)) {
            for (String parts : List.of("allOf", "oneOf", "anyOf")) {
                schema.path(parts).forEach(each -> gather(resolved(each), members, seen));
            }
            schema.path("properties").properties().forEach(each -> members.put(each.getKey(), each.getValue()));
        }
    }

    /// The first of several types that is not null; empty where the document leaves it open.
    String type(JsonNode schema) {
        JsonNode whole = resolved(schema);
        JsonNode type = whole.path("type");
        if (type.isTextual()) {
            return type.asText();
        }
        for (JsonNode each : type) {
            if (!each.asText().equals("null")) {
                return each.asText();
            }
        }
        for (String parts : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode each : whole.path(parts)) {
                String found = type(each);
                if (!found.isEmpty() && !found.equals("null")) {
                    return found;
                }
            }
        }
        return whole.has("properties") ? "object" : "";
    }
}
