package com.foodieexpress.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.SettingsForTests;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ServerTest
class KeptDataTest {

    private static final String PATH = "/api/v1/admin/retention";

    /// Each class says how long it is kept, where it begins and what it takes, and follows its setting.
    @Test
    void everyClassOfDataSaysHowLongItIsKept() {
        // The log begins with the first call that is written into it.
        await().untilAsserted(
                        () -> assertThat(read().getString("items[0].oldest")).isNotNull());
        JsonPath told = read();
        assertThat(told.getList("items.kind")).containsExactly("actions", "health", "metrics", "positions");
        assertThat(told.getList("items.setting", String.class))
                .allSatisfy(key -> assertThat(settings()).contains(key));
        assertThat(told.getLong("items[0].bytes")).isPositive();
        assertThat(Instant.parse(told.getString("items[0].oldest")))
                .isBefore(Instant.now().plus(Duration.ofDays(2)));
        SettingsForTests.set("activity.keepMetricDays", 123);
        try {
            assertThat(read().getInt("items[2].days")).isEqualTo(123);
        } finally {
            SettingsForTests.backToDefaults();
        }
    }

    @Test
    void whoMaySetNothingSeesNothing() {
        TestUser.customer().call().get(PATH).then().statusCode(403);
    }

    private static String settings() {
        return TestUser.admin().call().get("/api/v1/admin/settings").asString();
    }

    private static JsonPath read() {
        return TestUser.admin()
                .call()
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
