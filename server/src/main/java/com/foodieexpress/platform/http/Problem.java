package com.foodieexpress.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.foodieexpress.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem answer (RFC 9457) with the extra members the mobile app reads: `success`, `message`, `error`, `errors`.
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    public static Map<String, Object> of(Refusal refusal, @Nullable String instance, @Nullable String requestId) {
        return body(
                refusal.kind().status(),
                refusal.code(),
                refusal.message(),
                refusal.details(),
                refusal.fieldErrors(),
                instance,
                requestId);
    }

    public static Map<String, Object> body(
            int status,
            String code,
            String message,
            Map<String, Object> details,
            Map<String, List<String>> fieldErrors,
            @Nullable String instance,
            @Nullable String requestId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + code);
        body.put("title", message);
        body.put("status", status);
        body.put("detail", message);
        body.put("code", code);
        body.put("success", false);
        body.put("message", message);
        body.put("error", message);
        if (!fieldErrors.isEmpty()) {
            body.put("errors", fieldErrors);
        }
        details.forEach(body::putIfAbsent);
        putIfPresent(body, "instance", instance);
        putIfPresent(body, "requestId", requestId);
        return body;
    }

    private static void putIfPresent(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
