package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the platform's figures say over HTTP. That they are the rows' is shown by RollupsTest and
/// VerifyRollupsTest.
@ServerTest
class PlatformAnalyticsTest {

    private static final String PATH = "/api/v1/admin-panel/analytics/platform/";

    @Inject
    Database database;

    @Inject
    HourReader reader;

    @Inject
    BusinessClock clock;

    @Inject
    WallClock wallClock;

    @Test
    void theAnswerHasThePlansKeys() {
        TestUser customer = TestUser.customer();
        for (String timeframe : List.of("hourly", "daily", "weekly", "monthly")) {
            await().untilAsserted(() -> {
                // Each time anew: an hour may end between what is done and the answer.
                customer.call().get("/api/v1/orders/" + UuidV7.next()).then().statusCode(404);
                read(Map.of("timeframe", timeframe))
                        .body("timeframe", equalTo(timeframe))
                        .body("zone", equalTo("Europe/Monaco"))
                        .body("user_activity.total_actions", greaterThan(1))
                        .body("user_activity.unique_users", greaterThan(0))
                        .body("user_activity", hasKey("success_rate"))
                        .body("service_metrics.service_name", hasItem("ordering.order"))
                        .body("service_metrics[0]", hasKey("avg_response_time"))
                        .body("service_metrics[0]", hasKey("call_count"))
                        .body("service_metrics[0]", hasKey("success_rate"))
                        .body("series", not(empty()))
                        .body("previous.user_activity", hasKey("total_actions"))
                        .body("$", hasKey("as_of"));
            });
        }
        JsonPath daily = read(Map.of()).extract().jsonPath();
        assertThat(daily.getString("timeframe")).isEqualTo("daily");
        assertThat(daily.getList("service_metrics.call_count", Long.class).stream()
                        .mapToLong(each -> each)
                        .sum())
                .isEqualTo(daily.getLong("user_activity.total_actions"));
        assertThat(daily.getDouble("user_activity.success_rate")).isBetween(0.0, 1.0);
        assertThat(daily.getDouble("user_activity.success_rate") + daily.getDouble("user_activity.error_rate"))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void anEmptyRangeIsAllNoughts() {
        String day = emptyDay();
        JsonPath answer = read(Map.of("timeframe", "custom", "from", day, "to", day + "T05:00"))
                .body("user_activity.total_actions", equalTo(0))
                .body("user_activity.unique_users", equalTo(0))
                .body("service_metrics", empty())
                .body("orders.placed", equalTo(0))
                .body("revenue.delivered.amountMinor", equalTo(0))
                .extract()
                .jsonPath();
        assertThat(answer.getDouble("user_activity.success_rate")).isZero();
        assertThat(answer.getDouble("user_activity.error_rate")).isZero();
        assertThat(answer.getDouble("response_times.p99")).isZero();
    }

    @Test
    void whoIsNoAnalystSeesNothing() {
        TestUser.customer().call().get(PATH).then().statusCode(403);
        RestAssured.get(PATH).then().statusCode(401);
    }

    @Test
    void whatIsNoRangeIsRefusedByName() {
        Instant old = wallClock.instant().minus(100, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        Map<String, Map<String, String>> wrong = Map.of(
                "timeframe", Map.of("timeframe", "fortnightly"),
                "zone", Map.of("zone", "Mars/Olympus"),
                "from",
                        Map.of(
                                "timeframe", "custom",
                                "from", old.plus(5, ChronoUnit.HOURS).toString(),
                                "to", old.plus(9, ChronoUnit.HOURS).toString()),
                "to",
                        Map.of(
                                "timeframe", "custom",
                                "from", old.toString().substring(0, 10),
                                "to", old.plus(9, ChronoUnit.HOURS).toString()));
        wrong.forEach((field, parameters) -> TestUser.admin()
                .call()
                .queryParams(parameters)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors", hasKey(field)));
        // The same days, whole, are counted exactly.
        read(Map.of(
                "timeframe", "custom",
                "from", old.toString().substring(0, 10),
                "to", old.plus(3, ChronoUnit.DAYS).toString().substring(0, 10)));
    }

    @Test
    void ordersAndMoneyAreCountedInTheirOwnHours() {
        // A day nobody else's orders can be in.
        String day = emptyDay();
        Instant at = Instant.parse(day + "T12:10:00Z");
        UUID delivered = UuidV7.next();
        UUID cancelled = UuidV7.next();
        for (UUID order : List.of(delivered, cancelled)) {
            tell("order.created", order, at, at);
            tell("order.placed", order, at, at.plusSeconds(5));
        }
        tell("order.created", UuidV7.next(), at, at);
        tell("order.accepted", delivered, at, at.plusSeconds(60));
        tell("order.picked_up", delivered, at, at.plusSeconds(1_200));
        tell("order.delivered", delivered, at, at.plusSeconds(3_600));
        tell("order.closed", delivered, at, at.plusSeconds(9_000));
        tell("order.cancelled", cancelled, at, at.plusSeconds(600));
        JsonPath answer = read(Map.of("timeframe", "custom", "zone", "UTC", "from", day, "to", day + "T13:00"))
                .extract()
                .jsonPath();
        assertThat(answer.getInt("orders.placed")).isEqualTo(2);
        assertThat(answer.getInt("orders.cancelled")).isEqualTo(1);
        assertThat(answer.getInt("orders.delivered")).isZero();
        assertThat(answer.getMap("funnel", String.class, Integer.class))
                .isEqualTo(Map.of("made", 3, "placed", 2, "accepted", 1, "picked_up", 1, "delivered", 1));
        read(Map.of("timeframe", "custom", "zone", "UTC", "from", day + "T13:00", "to", day + "T14:00"))
                .body("orders.delivered", equalTo(1))
                .body("revenue.delivered.amountMinor", equalTo(2350))
                .body("revenue.delivered.currency", equalTo("EUR"))
                .body("orders.previous.placed", equalTo(2));
    }

    /// Counted from the events, the orders of this hour are those of the table, and the money is what was
    /// captured.
    @Test
    void figuresEqualTheOrdersAndThePayments() {
        City.Person customer = City.newCustomer();
        City.Person owner = City.pizzaPalaceOwner();
        String id = City.order(customer, City.pizzaPalaceId(owner), 2, "tok_visa")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().untilAsserted(
                        () -> assertThat(this.<String>one("select state from ordering.orders where id = '" + id + "'"))
                                .isEqualTo("PLACED"));
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        String from = hour.minus(23, ChronoUnit.HOURS).toString();
        String to = hour.plus(1, ChronoUnit.HOURS).toString();
        var range = Map.of("timeframe", "custom", "from", from, "to", to);
        String within = " between '" + from + "'::timestamptz and '" + to + "'::timestamptz - interval '1 us'";
        await().untilAsserted(() -> {
            JsonPath answer = read(range).extract().jsonPath();
            assertThat(answer.getLong("orders.placed"))
                    .isPositive()
                    .isEqualTo(this.<Long>one("select count(*) from ordering.orders where placed_at" + within));
            assertThat(answer.getLong("orders.delivered"))
                    .isEqualTo(this.<Long>one("select count(*) from ordering.orders where delivered_at" + within));
            assertThat(answer.getLong("revenue.delivered.amountMinor"))
                    .isEqualTo(this.<Long>one(
                            "select coalesce(sum(total_minor), 0)::bigint from ordering.orders where delivered_at"
                                    + within));
            assertThat(answer.getLong("revenue.captured.amountMinor"))
                    .isEqualTo(this.<Long>one("select coalesce(sum(captured_minor), 0)::bigint from payments.payment"));
        });
    }

    @SuppressWarnings("unchecked")
    private <T> T one(String sql) {
        return (T) database.read(
                tx -> tx.query(sql).map((row, context) -> row.getObject(1)).one());
    }

    private static ValidatableResponse read(Map<String, ?> parameters) {
        return TestUser.admin().call().queryParams(parameters).get(PATH).then().statusCode(200);
    }

    /// A day in a future that no test lives in.
    private static String emptyDay() {
        return "20%d-0%d-1%d"
                .formatted(new Random().nextInt(60, 99), new Random().nextInt(1, 10), new Random().nextInt(0, 10));
    }

    /// Read as the log would have it read, but not written there: no such order exists for others who read
    /// it.
    private void tell(String type, UUID order, Instant made, Instant at) {
        var data = new HashMap<String, Object>();
        data.put("orderId", order);
        data.put("total", Money.of(2350, "EUR"));
        data.put("createdAt", made);
        if (!type.equals("order.created")) {
            data.put("placedAt", made.plusSeconds(5));
        }
        if (type.equals("order.delivered")) {
            data.put("deliveredAt", at);
        }
        var event = new StoredEvent(
                1,
                UuidV7.next(),
                type,
                "order",
                order,
                List.of(),
                Json.MAPPER.valueToTree(data),
                null,
                Role.SYSTEM,
                at,
                at);
        database.run(tx -> reader.read(tx, List.of(event)));
    }
}
