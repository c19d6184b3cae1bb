package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.PageQuery;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Administrators find what happened, by everything a row has, page by page, and are seen doing so.
@ServerTest
class ActionSearchTest {

    private static final String PATH = "/api/v1/admin/actions";

    @Inject
    ActionWriter writer;

    @Inject
    StoreActions store;

    @Inject
    StoredActions stored;

    @Inject
    Database database;

    @Inject
    ActivityDatabase activity;

    @Inject
    ActionSearchStore search;

    /// A plan that serves for any window and anybody, made when a question has been asked some times, reads all of a
    /// day
    /// to find a session.
    @Test
    void aQuestionAskedOftenIsStillPlannedAnew() {
        Instant now = Instant.now();
        var page = new PageQuery(null, 100);
        Integer shared = activity.read(tx -> {
            for (int i = 0; i < 20; i++) {
                search.list(tx, ofSession(UuidV7.next(), now), page);
            }
            // Of no other question on this connection; null when the driver has not prepared it.
            return tx.query("""
                            select sum(generic_plans) from pg_prepared_statements
                            where statement like '%uuid_hash(a.session_id)%' and statement not like '%pg_prepared%'""").mapTo(Integer.class).one();
        });
        assertThat(shared).isZero();
    }

    private static ActionFilter ofSession(UUID session, Instant now) {
        return new ActionFilter(
                now.minus(Duration.ofHours(1)),
                now,
                null,
                null,
                session,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void everyFilterFindsItsRows() {
        TestUser customer = TestUser.customer();
        UUID order = UuidV7.next();
        String missed = customer.call()
                .get("/api/v1/orders/" + order)
                .then()
                .statusCode(404)
                .extract()
                .header("X-Request-Id");
        customer.call().get("/api/v1/auth/me").then().statusCode(200);
        await().untilAsserted(() -> {
            writer.flush();
            assertThat(stored.by(customer.id())).hasSize(2);
        });
        found(Map.of("user", customer.id())).body("items.size()", equalTo(2));
        found(Map.of("id", missed))
                .body("items.size()", equalTo(1))
                .body("items[0].entityId", equalTo(order.toString()));
        found(Map.of("entity", order)).body("items.id", equalTo(List.of(missed)));
        found(Map.of("user", customer.id(), "success", "false")).body("items.id", equalTo(List.of(missed)));
        found(Map.of("user", customer.id(), "success", "true")).body("items.status", equalTo(List.of(200)));
        found(Map.of("user", customer.id(), "status", 404)).body("items.id", equalTo(List.of(missed)));
        found(Map.of("user", customer.id(), "text", "NOT-FOUND")).body("items.id", equalTo(List.of(missed)));
        found(Map.of("user", customer.id(), "text", "teapot")).body("items.size()", equalTo(0));
        found(Map.of("user", customer.id(), "service", "ordering.")).body("items.id", equalTo(List.of(missed)));
        found(Map.of("user", customer.id(), "action", "user.read")).body("items.size()", equalTo(2));
        found(Map.of("user", customer.id(), "action", "admin")).body("items.size()", equalTo(0));
        found(Map.of("user", customer.id(), "role", "restaurant")).body("items.size()", equalTo(0));
        found(Map.of("user", customer.id(), "source", "request")).body("items.size()", equalTo(2));
        found(Map.of("user", customer.id(), "source", "job")).body("items.size()", equalTo(0));
        String session = found(Map.of("id", missed)).extract().path("items[0].sessionId");
        found(Map.of("session", session)).body("items.size()", equalTo(2));
        found(Map.of(
                        "user",
                        customer.id(),
                        "to",
                        UuidV7.instantOf(UUID.fromString(missed))
                                .minusSeconds(60)
                                .toString()))
                .body("items.size()", equalTo(0));
        found(Map.of("service", "ordering", "limit", 5))
                .body("items.service", everyItem(org.hamcrest.Matchers.startsWith("ordering")));
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        TestUser customer = TestUser.customer();
        for (int i = 0; i < 7; i++) {
            customer.call().get("/api/v1/auth/me").then().statusCode(200);
        }
        await().untilAsserted(() -> {
            writer.flush();
            assertThat(stored.by(customer.id())).hasSize(7);
        });
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            JsonPath page = found(Map.of("user", customer.id(), "limit", 3, "cursor", cursor))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).hasSize(7).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(new HashSet<>(seen)).hasSize(7);
    }

    @Test
    void whoLooksIsSeen() {
        UUID person = UuidV7.next();
        String request = found(Map.of("user", person)).extract().header("X-Request-Id");
        List<Map<String, Object>> entries =
                database.read(tx -> tx.query("select action, subject_id from audit.entry where request_id = :id")
                        .bind("id", request)
                        .mapToMap()
                        .list());
        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("action", "activity.read")
                        .containsEntry("subject_id", person.toString()));
    }

    @Test
    void theCatalogueNamesEverything() {
        TestUser.admin()
                .call()
                .get(PATH + "/catalogue")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("items.findAll { it.service == 'activity.action' }.method", hasItem("catalogue"))
                .body(
                        "items.find { it.service == 'ordering.order' && it.method == 'place' }.action",
                        equalTo("business.do"));
    }

    @Test
    void whatIsNoFilterIsRefused() {
        for (var wrong : List.of(
                Map.of("user", "x"),
                Map.of("from", "yesterday"),
                Map.of("from", "2026-11-22T00:00:00Z", "to", "2026-11-21T00:00:00Z"),
                Map.of("service", "'; drop"),
                Map.of("role", "king"),
                Map.of("source", "rumour"),
                Map.of("status", "-1"),
                Map.of("success", "maybe"),
                Map.of("cursor", "x"),
                Map.of("limit", "0"))) {
            TestUser.admin().call().queryParams(wrong).get(PATH).then().statusCode(400);
        }
        TestUser.customer().call().get(PATH).then().statusCode(403);
    }

    @Test
    void anOrderOfDaysAgoIsFoundOnlyWhenAskedFor() {
        UUID user = UuidV7.next();
        UUID now = UuidV7.next();
        long at = UuidV7.instantOf(now).minus(Duration.ofDays(3)).toEpochMilli();
        UUID old = new UUID(at << 16 | 0x7000, now.getLeastSignificantBits());
        writer.offer(ActionsForTests.of(old, user));
        await().untilAsserted(() -> {
            writer.flush();
            assertThat(stored.by(user)).hasSize(1);
        });
        found(Map.of("user", user)).body("items.size()", equalTo(0));
        found(Map.of("user", user, "from", UuidV7.instantOf(old).toString()))
                .body("items.id", equalTo(List.of(old.toString())));
    }

    /// People are looked for by a hash of their id, which two may share.
    @Test
    void peopleOfOneHashAreToldApart() {
        List<UUID> twins = database.read(tx -> tx.query("""
                        select unnest(array[min(id::text)::uuid, max(id::text)::uuid])
                        from (select gen_random_uuid() as id from generate_series(1, 400000)) made
                        group by uuid_hash(id) having count(*) > 1 limit 2""").mapTo(UUID.class).list());
        List<Action> done = twins.stream()
                .map(person -> ActionsForTests.of(UuidV7.next(), person))
                .toList();
        store.store(done);
        for (int i = 0; i < 2; i++) {
            found(Map.of("user", twins.get(i)))
                    .body("items.id", equalTo(List.of(done.get(i).id().toString())));
        }
    }

    private static ValidatableResponse found(Map<String, ?> filter) {
        return TestUser.admin().call().queryParams(filter).get(PATH).then().statusCode(200);
    }
}
