package com.foodieexpress.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns platform settings through the API. All server tests share one server: whoever turns one puts it back.
public final class SettingsForTests {

    private static final String PATH = "/api/v1/admin/settings";

    private SettingsForTests() {}

    public static Response change(long seen, Map<String, ?> changes, String reason) {
        return TestUser.admin()
                .call()
                .header("If-Match", "\"" + seen + "\"")
                .body(Map.of("changes", changes, "reason", reason))
                .patch(PATH);
    }

    /// Sets one setting, on whatever version there is.
    public static void set(String key, Object value) {
        TestUser.admin()
                .call()
                .header("If-Match", "*")
                .body(Map.of("changes", Map.of(key, value), "reason", "A test"))
                .patch(PATH)
                .then()
                .statusCode(200);
    }

    public static void backToDefaults() {
        List<String> set = TestUser.admin()
                .call()
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("groups.settings.flatten().findAll { it.set }.key");
        if (set.isEmpty()) {
            return;
        }
        var defaults = new HashMap<String, @Nullable Object>();
        set.forEach(key -> defaults.put(key, null));
        TestUser.admin()
                .call()
                .header("If-Match", "*")
                .body(Map.of("changes", defaults, "reason", "The test is over"))
                .patch(PATH)
                .then()
                .statusCode(200);
    }
}
