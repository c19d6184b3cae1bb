package com.foodieexpress.simulator.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call of the API. The template (`/orders/{id}`) names the endpoint in the report, the path goes on the wire.
public record ApiRequest(
        String method,
        String template,
        String path,
        List<String> query,
        @Nullable Object body,
        @Nullable String idempotencyKey) {

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
        return new ApiRequest(method, template, fill(template, arguments), List.of(), null, null);
    }

    public ApiRequest query(String name, Object value) {
        var parameters = new ArrayList<>(query);
        parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return new ApiRequest(method, template, path, List.copyOf(parameters), body, idempotencyKey);
    }

    public ApiRequest body(Object json) {
        return new ApiRequest(method, template, path, query, json, idempotencyKey);
    }

    public ApiRequest key(String key) {
        return new ApiRequest(method, template, path, query, body, key);
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
