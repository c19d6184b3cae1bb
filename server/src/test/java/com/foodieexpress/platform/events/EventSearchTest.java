package com.foodieexpress.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Administrators find business events by what, about what, by whom and when.
@ServerTest
class EventSearchTest {

    private static final String PATH = "/api/v1/admin/events";

    @Inject
    EventLog log;

    @Inject
    Database database;

    private final UUID thing = UuidV7.next();
    private final UUID person = UuidV7.next();

    @BeforeEach
    void happen() {
        var actor = new Actor(person, Role.CUSTOMER, null, true);
        for (int i = 0; i < 5; i++) {
            int number = i;
            database.run(tx -> log.append(
                    tx,
                    new NewEvent(
                            number == 0 ? "searched.made" : "searched.changed",
                            "searched",
                            thing,
                            List.of(),
                            Map.of("number", number),
                            actor,
                            Instant.parse("2026-11-21T12:00:00Z").plusSeconds(number))));
        }
        await().untilAsserted(() -> found(Map.of("entity", thing)).body("items.size()", equalTo(5)));
    }

    @Test
    void everyFilterFindsItsEvents() {
        found(Map.of("entity", thing)).body("items.data.number", equalTo(List.of(4, 3, 2, 1, 0)));
        found(Map.of("entity", thing, "type", "searched.ch")).body("items.size()", equalTo(4));
        found(Map.of("actor", person, "type", "searched.made"))
                .body("items.size()", equalTo(1))
                .body("items[0].triggeredBy", equalTo(person.toString()))
                .body("items[0].role", equalTo("customer"));
        found(Map.of("entity", thing, "entityType", "order")).body("items.size()", equalTo(0));
        found(Map.of("entity", thing, "from", "2030-01-01T00:00:00Z")).body("items.size()", equalTo(0));
        found(Map.of("entity", thing, "to", "2020-01-01T00:00:00Z")).body("items.size()", equalTo(0));
    }

    @Test
    void pagesFollowEachOther() {
        var seen = new ArrayList<Integer>();
        String cursor = "";
        do {
            JsonPath page = found(Map.of("entity", thing, "limit", 2, "cursor", cursor))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.data.number"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void whatIsNoFilterIsRefused() {
        for (var wrong : List.of(
                Map.of("entity", "x"),
                Map.of("from", "x"),
                Map.of("cursor", "-1"),
                Map.of("limit", "101"),
                Map.of("type", "%"))) {
            TestUser.admin().call().queryParams(wrong).get(PATH).then().statusCode(400);
        }
        TestUser.customer().call().get(PATH).then().statusCode(403);
    }

    private static ValidatableResponse found(Map<String, ?> filter) {
        return TestUser.admin().call().queryParams(filter).get(PATH).then().statusCode(200);
    }
}
