package com.foodieexpress.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.json.Json;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An operation of the API as the server describes it: its rule, the members of its body with their types, its query.
record ApiOperation(AccessRule rule, Map<String, String> members, List<String> query) {

    /// One for each row of the access table, so that a new route is swept without anybody thinking of it.
    static List<ApiOperation> all(AccessTable table) {
        JsonNode api = Json.tree(RestAssured.get("/openapi?format=json").asString());
        List<ApiOperation> all = new ArrayList<>();
        for (AccessRule rule : table.rules()) {
            JsonNode item = api.path("paths").path(rule.path());
            JsonNode operation = item.path(rule.method().toLowerCase(Locale.ROOT));
            if (operation.isMissingNode()) {
                throw new AssertionError("the server does not describe " + rule.key());
            }
            JsonNode body = operation.at("/requestBody/content/application~1json/schema");
            all.add(new ApiOperation(rule, members(api, body), query(operation)));
        }
        return all;
    }

    boolean takesBody() {
        return !rule.method().equals("GET") && !rule.method().equals("DELETE");
    }

    private static Map<String, String> members(JsonNode api, JsonNode schema) {
        Map<String, String> members = new LinkedHashMap<>();
        JsonNode whole = resolved(api, schema);
        for (String alternatives : List.of("allOf", "oneOf", "anyOf")) {
            whole.path(alternatives).forEach(each -> members.putAll(members(api, each)));
        }
        whole.path("properties")
                .properties()
                .forEach(member -> members.put(member.getKey(), type(api, resolved(api, member.getValue()))));
        return members;
    }

    /// `string`, `integer`, `object` …; empty where the description leaves it open.
    private static String type(JsonNode api, JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asText();
        }
        for (String alternatives : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode each : schema.path(alternatives)) {
                String found = type(api, resolved(api, each));
                if (!found.isEmpty() && !found.equals("null")) {
                    return found;
                }
            }
        }
        return type.asText("");
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        String ref = schema.path("$ref").asText("");
        return ref.isEmpty() ? schema : api.at(ref.substring(1));
    }

    private static List<String> query(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }
}
