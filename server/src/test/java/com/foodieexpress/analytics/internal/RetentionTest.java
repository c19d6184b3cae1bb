package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasKey;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Cohorts over HTTP are those that the rows give.
@ServerTest
class RetentionTest {

    private static final String PATH = "/api/v1/admin-panel/analytics/retention/";

    @Inject
    Database database;

    /// Of users first seen in a week: those seen in this and the later weeks, by the rows alone.
    private Map<Instant, Map<Instant, Integer>> byTheRows() {
        Map<Instant, Map<Instant, Integer>> found = new TreeMap<>();
        database.read(tx -> tx.query("""
                        with seen as (
                            select distinct user_id, date_trunc('week', uuid_extract_timestamp(id), 'Europe/Monaco') as week
                            from activity.action where user_id is not null),
                        fresh as (select user_id, min(week) as first from seen group by user_id)
                        select first, week, count(*)::int as people from fresh join seen using (user_id) group by 1, 2""")
                .map((row, context) -> found.computeIfAbsent(
                                row.getTimestamp("first").toInstant(), unused -> new TreeMap<>())
                        .put(row.getTimestamp("week").toInstant(), row.getInt("people")))
                .list());
        return found;
    }

    @Test
    void cohortsAreThoseOfTheRows() {
        await().untilAsserted(() -> {
            // Each time anew: a week may end between what is done and the answer.
            TestUser.customer().call().get("/api/v1/auth/me").then().statusCode(200);
            JsonPath answer = TestUser.admin()
                    .call()
                    .queryParam("weeks", 10)
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            Map<Instant, Map<Instant, Integer>> rows = byTheRows();
            List<String> weeks = answer.getList("cohorts.from", String.class);
            assertThat(weeks).hasSize(10);
            for (int i = 0; i < weeks.size(); i++) {
                Map<Instant, Integer> expected = rows.getOrDefault(Instant.parse(weeks.get(i)), Map.of());
                List<Integer> seen = answer.getList("cohorts[" + i + "].seen", Integer.class);
                assertThat(seen).hasSize(weeks.size() - i);
                for (int k = 0; k < seen.size(); k++) {
                    assertThat(seen.get(k))
                            .as("first seen %s, seen again %s", weeks.get(i), weeks.get(i + k))
                            .isEqualTo(expected.getOrDefault(Instant.parse(weeks.get(i + k)), 0));
                }
                assertThat(answer.getInt("cohorts[" + i + "].new_users")).isEqualTo(seen.getFirst());
                assertThat(answer.getList("cohorts[" + i + "].rates", Double.class))
                        .hasSameSizeAs(seen)
                        .allMatch(rate -> rate >= 0 && rate <= 1);
            }
            assertThat(answer.getInt("cohorts[9].new_users")).isPositive();
        });
    }

    @Test
    void whatIsNoNumberOfWeeksIsRefused() {
        for (String weeks : List.of("0", "53", "-1", "many", "1.5", "99999999999")) {
            TestUser.admin()
                    .call()
                    .queryParam("weeks", weeks)
                    .get(PATH)
                    .then()
                    .statusCode(400)
                    .body("errors", hasKey("weeks"));
        }
        TestUser.customer().call().get(PATH).then().statusCode(403);
    }
}
