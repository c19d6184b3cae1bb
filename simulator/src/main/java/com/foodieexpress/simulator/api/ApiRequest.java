package com.foodieexpress.simulator.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call of the API. The template (`/orders/{id}`) names the endpoint in the report, the path goes on the wire.
public record ApiRequest(
        String method,
        String template,
        String path,
        List<String> query,
        @Nullable Object body,
        Map<String, String> headers) {

    public static ApiRequest get(String template, Object... arguments) {
        return of("GET", template, arguments);
    }

    public static ApiRequest post(String template, Object... arguments) {
        return of("POST", template, arguments);
    }

    public static ApiRequest put(String template, Object... arguments) {
        return of("PUT", template, arguments);
    }

    public static ApiRequest patch(String template, Object... arguments) {
        return of("PATCH", template, arguments);
    }

    public static ApiRequest delete(String template, Object... arguments) {
        return of("DELETE", template, arguments);
    }

    private static ApiRequest of(String method, String template, Object... arguments) {
        return new ApiRequest(method, template, fill(template, arguments), List.of(), null, Map.of());
    }

    public ApiRequest query(String name, Object value) {
        var parameters = new ArrayList<>(query);
        parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return new ApiRequest(method, template, path, List.copyOf(parameters), body, headers);
    }

    public ApiRequest body(Object json) {
        return new ApiRequest(method, template, path, query, json, headers);
    }

    public ApiRequest key(String key) {
        return header("Idempotency-Key", key);
    }

    public ApiRequest header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new ApiRequest(method, template, path, query, body, Map.copyOf(more));
    }

    /// `POST /orders/{id}/accept`, the name in the report.
    public String endpoint() {
        return method + " " + template;
    }

    /// Path and query, relative to the API's base.
    public String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String fill(String template, Object... arguments) {
        String path = template;
        for (Object argument : arguments) {
            path = path.replaceFirst("\\{[^}]+}", argument.toString());
        }
        return path;
    }
}
