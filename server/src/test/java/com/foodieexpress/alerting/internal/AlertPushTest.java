package com.foodieexpress.alerting.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.PushService;
import com.foodieexpress.testing.PushService.Browser;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An alert told by web push reaches the browsers of administrators, and each browser is tried by itself.
@ServerTest
class AlertPushTest {

    private static final String SUBSCRIPTIONS = "/api/v1/me/push-subscriptions";

    @Inject
    Database database;

    @Inject
    JudgedByHand rules;

    @Inject
    SendNotice sendNotice;

    @Inject
    WallClock clock;

    private final NoticeStore notices = new NoticeStore();
    private final String group = "test." + UUID.randomUUID();
    private String rule = "";
    private final String name = "Push " + UUID.randomUUID();

    /// Nothing of the test may fire in another one.
    @AfterEach
    void tidyUp() {
        JudgedByHand.delete(rule);
        round(1);
    }

    @Test
    void aFiringAlertReachesEachBrowserAndTheDemosOutbox() throws Exception {
        try (var service = new PushService()) {
            Browser browser = service.browser();
            String id = subscribe(TestUser.admin(), browser);
            subscribe(TestUser.customer(), service.browser());
            service.answers(429, "300");
            UUID alert = fire();
            await().until(() -> mine(alert, id).attempts() == 1);
            Notice waiting = mine(alert, id);
            assertThat(waiting.state()).isEqualTo(Notice.State.WAITING);
            assertThat(waiting.lastError()).isEqualTo("the push service answered 429");
            service.answers(201, "");
            run(waiting);
            assertThat(mine(alert, id).state()).isEqualTo(Notice.State.SENT);
            assertThat(service.sent()).as("nobody but the administrator").hasSize(2);
            var sent = service.sent().getLast();
            assertThat(browser.open(sent))
                    .containsEntry("title", "Critical: " + name)
                    .containsEntry("path", "/admin/alerts?alert=" + alert);
            assertThat(sent.header("urgency")).isEqualTo("high");
            given().get("/api/v1/demo/outbox?limit=50")
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.channel == 'push' }.subject", hasItem("Critical: " + name));
            TestUser.admin().call().delete(SUBSCRIPTIONS + "/" + id).then().statusCode(204);
        }
    }

    @Test
    void aBrowserThatIsGoneIsNoFailure() throws Exception {
        try (var service = new PushService()) {
            String id = subscribe(TestUser.admin(), service.browser());
            service.answers(410, "");
            UUID alert = fire();
            await().until(() -> mine(alert, id).state() == Notice.State.SKIPPED);
            assertThat(mine(alert, id).lastError()).isEqualTo("the browser is not subscribed any more");
        }
    }

    @Test
    void eachAdministratorIsToldInTheirLanguage() throws Exception {
        try (var service = new PushService()) {
            TestUser french = frenchAdministrator();
            Browser theirs = service.browser();
            Browser ours = service.browser();
            String first = subscribe(french, theirs);
            String second = subscribe(TestUser.admin(), ours);
            fire();
            await().until(() -> service.sent().size() == 2);
            assertThat(theirs.open(to(theirs, service)))
                    .containsEntry("title", "Critique\u00a0: " + name)
                    .containsEntry("body", group + "\u00a0: 2000\u00a0ms, limite 1000\u00a0ms");
            assertThat(ours.open(to(ours, service)))
                    .containsEntry("title", "Critical: " + name)
                    .containsEntry("body", group + ": 2000 ms, limit 1000 ms");
            french.call().delete(SUBSCRIPTIONS + "/" + first).then().statusCode(204);
            TestUser.admin().call().delete(SUBSCRIPTIONS + "/" + second).then().statusCode(204);
        }
    }

    private static PushService.Sent to(Browser browser, PushService service) {
        return service.sent().stream()
                .filter(sent -> browser.endpoint().endsWith(sent.path()))
                .findFirst()
                .orElseThrow();
    }

    private static TestUser frenchAdministrator() {
        TestUser person = TestUser.register("customer", Map.of("language", "fr"));
        TestUser.admin()
                .call()
                .body(Map.of(
                        "role", "custom", "permissions", List.of(Deliver.AUDIENCE.wire()), "reason", "speaks French"))
                .put("/api/v1/admin/administrators/{id}", person.id())
                .then()
                .statusCode(200);
        return TestUser.loginAs(person.email(), TestUser.PASSWORD, "admin");
    }

    private UUID fire() {
        Map<String, Object> body = JudgedByHand.rule(name, group);
        body.put("severity", "critical");
        body.put("channels", List.of("push"));
        rule = JudgedByHand.create(body);
        round(2_000);
        return UUID.fromString(TestUser.admin()
                .call()
                .get("/api/v1/admin/alerts?rule=" + rule)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    private void round(double value) {
        Instant now = clock.instant();
        rules.measure(now, "calls.p99", group, value);
        rules.judge(now);
    }

    private void run(Notice notice) {
        String payload = "{\"noticeId\":\"" + notice.id() + "\"}";
        sendNotice.run(new Job(SendNotice.key(notice.id()), SendNotice.KIND, Json.tree(payload), clock.instant(), 2));
    }

    private Notice mine(UUID alert, String browser) {
        return database.read(tx -> notices.about(tx, alert)).stream()
                .filter(notice -> UUID.fromString(browser).equals(notice.channelId()))
                .findFirst()
                .orElseThrow();
    }

    private static String subscribe(TestUser who, Browser browser) {
        return who.call()
                .body(browser.json())
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
