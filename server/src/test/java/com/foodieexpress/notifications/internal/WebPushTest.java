package com.foodieexpress.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.foodieexpress.notifications.WebPush;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.messages.MessageNotSent;
import com.foodieexpress.platform.messages.PostOutside;
import com.foodieexpress.testing.PushService;
import com.foodieexpress.testing.PushService.Browser;
import com.foodieexpress.testing.PushService.Sent;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Browsers are subscribed over HTTP, and a push service of the test's own opens what is sent to them.
@ServerTest
class WebPushTest {

    private static final String SUBSCRIPTIONS = "/api/v1/me/push-subscriptions";
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Database database;

    @Inject
    WebPush webPush;

    private TestUser person;
    private PushService service;

    @BeforeEach
    void listen() throws IOException {
        service = new PushService();
        person = TestUser.customer();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aMessageReachesTheBrowserAloneAndShowsWhoSendsIt() throws Exception {
        Browser browser = service.browser();
        UUID id = id(subscribe(person, browser.json()).statusCode(201));
        webPush.send(id, new WebPush.Push("Brûlé", "It burns", "/admin/alerts", "rule-1", true, DAY));
        Sent sent = service.sent().getFirst();
        assertThat(browser.open(sent))
                .isEqualTo(Map.of("title", "Brûlé", "body", "It burns", "path", "/admin/alerts", "topic", "rule-1"));
        assertThat(browser.endpoint()).endsWith(sent.path());
        assertThat(sent.header("ttl")).isEqualTo("86400");
        assertThat(sent.header("urgency")).isEqualTo("high");
        assertThat(sent.header("topic")).isEqualTo("rule-1");
        assertThat(sent.headers())
                .as("no trace is told to others")
                .doesNotContainKeys("traceparent", "tracestate", "baggage");
        assertThat(sent.header("content-encoding")).isEqualTo("aes128gcm");
        assertThat(sent.header("authorization")).startsWith("vapid t=");
        String[] vapid =
                sent.header("authorization").substring("vapid t=".length()).split(", k=", 2);
        assertThat(vapid[1])
                .as("the key browsers subscribe with")
                .isEqualTo(person.call().get(SUBSCRIPTIONS + "/key").jsonPath().getString("publicKey"));
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(PushCurve.point(Base64.getUrlDecoder().decode(vapid[1])))
                .setExpectedAudience(service.origin())
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(24 * 60)
                .build()
                .processToClaims(vapid[0]);
        assertThat(claims.getSubject()).isEqualTo("mailto:ops@test.foodieexpress.example");
    }

    @Test
    void aLongTextIsCutToWhatPushServicesTake() throws Exception {
        Browser browser = service.browser();
        UUID id = id(subscribe(person, browser.json()));
        webPush.send(id, new WebPush.Push("t", "🔥\"".repeat(5_000), "/admin/alerts", "long", false, DAY));
        Sent sent = service.sent().getFirst();
        assertThat(sent.body()).hasSizeLessThanOrEqualTo(4_096);
        assertThat(String.valueOf(browser.open(sent).get("body")))
                .startsWith("🔥\"🔥")
                .endsWith("…");
        assertThat(sent.header("urgency")).isEqualTo("normal");
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() {
        for (int gone : List.of(404, 410)) {
            service.forget();
            UUID id = id(subscribe(person, service.browser().json()));
            service.answers(gone, "");
            assertThat(send(id)).isFalse();
            assertThat(send(id)).as("nobody is asked again").isFalse();
            assertThat(service.sent()).hasSize(1);
            person.call().get(SUBSCRIPTIONS).then().body("items", hasSize(0));
        }
    }

    @Test
    void aBusyServiceIsTriedAgainWhenItSaysSo() {
        UUID id = id(subscribe(person, service.browser().json()));
        service.answers(429, "120");
        MessageNotSent busy = failure(id);
        assertThat(busy.isLasting()).isFalse();
        assertThat(busy.pause()).contains(Duration.ofMinutes(2));
        service.answers(503, "");
        assertThat(failure(id).isLasting()).isFalse();
        assertThat(failure(id).pause()).isEmpty();
        service.answers(413, "");
        assertThat(failure(id).isLasting()).isTrue();
        person.call().get(SUBSCRIPTIONS).then().body("items", hasSize(1));
    }

    @Test
    void theSameBrowserIsOneSubscriptionOfWhoeverCameLast() {
        Browser browser = service.browser();
        UUID id = id(subscribe(person, browser.json()).statusCode(201));
        assertThat(id(subscribe(person, browser.json()).statusCode(200))).isEqualTo(id);
        TestUser other = TestUser.customer();
        UUID theirs = id(subscribe(other, browser.json()).statusCode(201));
        person.call().get(SUBSCRIPTIONS).then().body("items", hasSize(0));
        person.call().delete(SUBSCRIPTIONS + "/" + theirs).then().statusCode(404);
        other.call()
                .get(SUBSCRIPTIONS)
                .then()
                .body("items.id", hasItem(theirs.toString()))
                .body("items[0].host", equalTo("127.0.0.1"));
        other.call().delete(SUBSCRIPTIONS + "/" + theirs).then().statusCode(204);
        assertThat(send(theirs)).isFalse();
    }

    @Test
    void thereAreTenBrowsersAtMost() {
        for (int i = 0; i < SubscribeBrowser.MOST; i++) {
            subscribe(person, service.browser().json()).statusCode(201);
        }
        subscribe(person, service.browser().json())
                .statusCode(409)
                .body("code", equalTo("notifications.too-many-browsers"));
    }

    @Test
    void whatIsNoSubscriptionIsRefusedNamingTheField() {
        Map<String, Object> good = service.browser().json();
        Object keys = Objects.requireNonNull(good.get("keys"));
        for (String endpoint : List.of(
                "ftp://push.example/1",
                "https://user:pass@push.example/1",
                "https:///1",
                "what",
                "https://push.example/é",
                "https://10.0.0.1/1",
                "https://169.254.169.254/latest",
                "https://[fd00::1]/1",
                "http://192.168.1.1/1")) {
            subscribe(person, Map.of("endpoint", endpoint, "keys", keys))
                    .statusCode(400)
                    .body("message", startsWith("endpoint"));
        }
        String endpoint = String.valueOf(good.get("endpoint"));
        String auth = "AAAAAAAAAAAAAAAAAAAAAA";
        subscribe(person, Map.of("endpoint", endpoint, "keys", Map.of("p256dh", "B".repeat(87), "auth", auth)))
                .statusCode(400)
                .body("message", startsWith("keys.p256dh"));
        String p256dh = String.valueOf(((Map<?, ?>) keys).get("p256dh"));
        subscribe(person, Map.of("endpoint", endpoint, "keys", Map.of("p256dh", p256dh, "auth", "AAAA")))
                .statusCode(400)
                .body("message", startsWith("keys.auth"));
        subscribe(person, Map.of("endpoint", endpoint)).statusCode(400);
        assertThat(new PostOutside("the push service", List.of()).leadsInside(URI.create(endpoint)))
                .as("without an invitation this machine is inside")
                .isTrue();
    }

    @Test
    void endpointAndKeysAreReadableInNoTableAndGoWithThePerson() {
        Browser browser = service.browser();
        UUID id = id(subscribe(person, browser.json()));
        String row =
                database.read(tx -> tx.query("select s::text from notifications.push_subscription s where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
        assertThat(row)
                .doesNotContain(browser.endpoint().substring(browser.endpoint().lastIndexOf('/') + 1));
        var left = database.write(tx -> {
            new BrowsersOfPerson().erase(tx, person.id());
            return new PushSubscriptionStore().listOf(tx, person.id());
        });
        assertThat(left).isEmpty();
    }

    private MessageNotSent failure(UUID id) {
        MessageNotSent failure = catchThrowableOfType(MessageNotSent.class, () -> send(id));
        assertThat(failure).isNotNull();
        return failure;
    }

    private boolean send(UUID id) {
        return webPush.send(id, new WebPush.Push("Title", "Body", "/admin/alerts", "topic", false, DAY));
    }

    private static ValidatableResponse subscribe(TestUser who, Map<String, Object> body) {
        return who.call().body(body).post(SUBSCRIPTIONS).then();
    }

    private static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("id"));
    }
}
