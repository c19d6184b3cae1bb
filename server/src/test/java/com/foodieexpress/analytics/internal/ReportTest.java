package com.foodieexpress.analytics.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Reports over HTTP, by mail, and when several make them at once.
@ServerTest
class ReportTest {

    private static final String REPORTS = "/api/v1/admin/reports/";
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");

    @Inject
    Database database;

    @Inject
    HourReader hours;

    @Inject
    MakeReports makeReports;

    private final ReportStore store = new ReportStore();

    /// Every number of the report is the API's for the same range.
    @Test
    void theNumbersAreThoseOfTheApi() {
        LocalDate day = freeDay(2021);
        Instant noon = day.atTime(12, 10).atZone(MONACO).toInstant();
        for (int i = 0; i < 3; i++) {
            UUID order = UuidV7.next();
            for (String type : List.of("order.created", "order.placed", "order.accepted", "order.delivered")) {
                tell(type, order, noon);
            }
        }
        put("daily", day).statusCode(201).body("ordersDelivered", equalTo(3));
        put("daily", day).statusCode(200);
        JsonPath api = TestUser.admin()
                .call()
                .queryParams(Map.of(
                        "timeframe", "custom",
                        "from", day.toString(),
                        "to", day.plusDays(1).toString()))
                .get("/api/v1/admin-panel/analytics/platform")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, BigDecimal> csv = csv(get("daily", day, "/csv")
                .header("Content-Disposition", containsString("foodieexpress-daily-" + day + ".csv"))
                .extract()
                .asString());
        assertThat(csv.get("orders,,placed")).isEqualByComparingTo("3");
        assertThat(csv.get("orders,,revenue_delivered_minor_EUR")).isEqualByComparingTo("7050");
        Map.of(
                        "platform,,total_actions", "user_activity.total_actions",
                        "platform,,unique_users", "user_activity.unique_users",
                        "platform,,p95", "response_times.p95",
                        "before,,total_actions", "previous.user_activity.total_actions",
                        "orders,,placed", "orders.placed",
                        "orders,,delivered", "orders.delivered",
                        "orders,,revenue_delivered_minor_EUR", "revenue.delivered.amountMinor",
                        "funnel,,made", "funnel.made",
                        "funnel,,accepted", "funnel.accepted")
                .forEach((line, path) ->
                        assertThat(csv.get(line)).as(line).isEqualByComparingTo(new BigDecimal(api.getString(path))));
        JsonPath detail = get("daily", day, "").extract().jsonPath();
        // Watermarks apart, which move on.
        for (String member : List.of("user_activity", "service_metrics", "series", "orders", "revenue", "funnel")) {
            assertThat(detail.<Object>get("figures." + member)).as(member).isEqualTo(api.<Object>get(member));
        }
    }

    @Test
    void thePageHasChartsInBothLanguages() {
        LocalDate day = freeDay(2022);
        tell("order.placed", UuidV7.next(), day.atTime(9, 30).atZone(MONACO).toInstant());
        put("weekly", day).statusCode(201);
        String english =
                get("weekly", day, "/html").contentType("text/html").extract().asString();
        assertThat(english).contains("<h1>Weekly report", "<svg", "<title>", "Orders placed");
        assertThat(english.split("<svg", -1)).hasSize(6);
        get("weekly", day, "/html?lang=fr").body(containsString("Rapport de la semaine"));
        TestUser.admin()
                .call()
                .get(REPORTS + "weekly/" + day + "/html?lang=tlh")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsNoReportIsRefused() {
        put("hourly", freeDay(2023)).statusCode(400).body("errors", hasKey("kind"));
        TestUser.admin().call().put(REPORTS + "daily/2026-02-31").then().statusCode(400);
        put("daily", LocalDate.now(MONACO)).statusCode(400).body("errors", hasKey("day"));
        TestUser.admin().call().get(REPORTS + "monthly/2025-03-01").then().statusCode(404);
        TestUser.customer().call().get(REPORTS).then().statusCode(403);
        given().get(REPORTS).then().statusCode(401);
    }

    /// Two nodes, a restart: one report, and one mail of it.
    @Test
    void whoeverMakesItAtOnceMakesOneAndMailsItOnce() throws Exception {
        TestUser admin = TestUser.admin();
        admin.call()
                .body(Map.of("kinds", List.of("monthly", "monthly"), "language", "fr"))
                .put(REPORTS + "subscription")
                .then()
                .statusCode(200)
                .body("kinds", equalTo(List.of("monthly")));
        admin.call().get(REPORTS + "subscription").then().body("language", equalTo("fr"));
        LocalDate day = freeDay(2024).withDayOfMonth(1);
        var period = new ReportPeriod(Timeframe.MONTHLY, day);
        List<Callable<Boolean>> makers = Collections.nCopies(8, () -> makeReports.make(period));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long made = 0;
            for (var maker : threads.invokeAll(makers)) {
                made += maker.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        UUID report = database.read(tx -> store.find(tx, period)).orElseThrow().id();
        await().untilAsserted(() -> assertThat(database.<Boolean>read(tx -> store.wasMailed(tx, report, admin.id())))
                .isTrue());
        List<String> mails =
                admin.call().get("/api/v1/demo/outbox?limit=100").jsonPath().getList("items.text");
        // The last month's may be made and mailed meanwhile.
        assertThat(mails.stream()
                        .filter(mail -> mail.startsWith("Rapport du mois") && mail.contains(" " + day.getYear())))
                .hasSize(1);
        admin.call()
                .body(Map.of("kinds", List.of("hourly"), "language", "fr"))
                .put(REPORTS + "subscription")
                .then()
                .statusCode(400);
        admin.call()
                .body(Map.of("kinds", List.of(), "language", "en"))
                .put(REPORTS + "subscription")
                .then()
                .statusCode(200);
        admin.call().get(REPORTS + "?kind=monthly").then().body("items.day", hasItem(day.toString()));
    }

    /// What nobody made while nobody ran is made by the next look, and by no look after that.
    @Test
    void aPeriodThatWasMissedIsMadeUpFor() {
        LocalDate day = LocalDate.now(MONACO).minusDays(3);
        tell("order.placed", UuidV7.next(), day.atTime(12, 10).atZone(MONACO).toInstant());
        // The server that all tests share looks by itself too, and may have made it before.
        database.run(tx -> tx.update("delete from analytics.report where day = :day")
                .bind("day", day)
                .execute());
        var look = new Job(MakeReports.KIND, MakeReports.KIND, Json.tree("{}"), Instant.EPOCH, 1);
        makeReports.run(look);
        JsonPath made = get("daily", day, "").extract().jsonPath();
        assertThat(made.getInt("report.ordersPlaced")).isPositive();
        makeReports.run(look);
        assertThat(get("daily", day, "").extract().jsonPath().getString("report.id"))
                .isEqualTo(made.getString("report.id"));
    }

    private static ValidatableResponse put(String kind, LocalDate day) {
        return TestUser.admin().call().put(REPORTS + kind + "/" + day).then();
    }

    private static ValidatableResponse get(String kind, LocalDate day, String form) {
        return TestUser.admin()
                .call()
                .get(REPORTS + kind + "/" + day + form)
                .then()
                .statusCode(200);
    }

    /// Part, of and measure to the value of its first line.
    private static Map<String, BigDecimal> csv(String text) {
        var values = new HashMap<String, BigDecimal>();
        text.lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells ->
                        values.putIfAbsent(cells[0] + "," + cells[1] + "," + cells[4], new BigDecimal(cells[5])));
        return values;
    }

    /// A day long past, in which nobody else's orders are.
    /// A day of a year that no other test of this class asks for, or its number of years.
    private static LocalDate freeDay(int year) {
        return LocalDate.of(year, 1, 4).plusDays(new Random().nextInt(350));
    }

    private void tell(String type, UUID order, Instant at) {
        var event = new StoredEvent(
                1,
                UuidV7.next(),
                type,
                "order",
                order,
                List.of(),
                Json.MAPPER.valueToTree(Map.of(
                        "orderId",
                        order,
                        "total",
                        Money.of(2350, "EUR"),
                        "createdAt",
                        at,
                        "placedAt",
                        at,
                        "deliveredAt",
                        at)),
                null,
                Role.SYSTEM,
                at,
                at);
        database.run(tx -> hours.read(tx, List.of(event)));
    }
}
