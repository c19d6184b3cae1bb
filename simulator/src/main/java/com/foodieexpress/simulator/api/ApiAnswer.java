package com.foodieexpress.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/// What came back, whatever its status.
public record ApiAnswer(int status, JsonNode json, Duration retryAfter) {
    public boolean succeeded() {
        return status / 100 == 2;
    }

    /// The stable code of a problem, `http.<status>` when the body carries none.
    public String code() {
        return json.path("code").asText("http." + status);
    }

    public <T> T as(Class<T> type) {
        return Json.as(type, json);
    }

    public <T> List<T> items(Class<T> type) {
        return Json.items(type, json);
    }
}
