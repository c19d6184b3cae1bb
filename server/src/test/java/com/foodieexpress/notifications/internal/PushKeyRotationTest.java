package com.foodieexpress.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.foodieexpress.notifications.WebPush;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.PushService;
import com.foodieexpress.testing.PushService.Browser;
import com.foodieexpress.testing.PushService.Sent;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The platform's key for web push is replaced after the vault's keys were rotated, and no browser goes
/// without word.
@ServerTest
class PushKeyRotationTest {

    private static final String SUBSCRIPTIONS = "/api/v1/me/push-subscriptions";

    @Inject
    Database database;

    @Inject
    WebPush webPush;

    @Inject
    OldPushKeys oldKeys;

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
    void theOldKeySignsForItsBrowsersUntilTheySubscribeAnew() throws Exception {
        String first = key();
        assertThat(key()).isEqualTo(first);
        Browser early = service.browser();
        UUID earlyId = id(subscribe(early, first).statusCode(201));
        rotate();
        String second = key();
        assertThat(second).isNotEqualTo(first);
        assertThat(key()).as("replaced once").isEqualTo(second);
        Browser late = service.browser();
        UUID lateId = id(subscribe(late, second).statusCode(201));
        assertThat(signedWith(earlyId)).isEqualTo(first);
        assertThat(signedWith(lateId)).isEqualTo(second);
        // A page that was open meanwhile knows the old key only.
        assertThat(signedWith(id(subscribe(service.browser(), first).statusCode(201))))
                .isEqualTo(first);
        assertThat(id(subscribe(early, second).statusCode(200))).isEqualTo(earlyId);
        assertThat(signedWith(earlyId)).isEqualTo(second);
    }

    @Test
    void whoDoesNotSayTheKeyHasTheOneInUseAndAForeignOneIsRefused() throws Exception {
        assertThat(signedWith(id(subscribe(service.browser(), null).statusCode(201))))
                .isEqualTo(key());
        subscribe(service.browser(), "BFfPuf6H7GPdsOHvpXTGOdFnLMVYhd1GT1DLbkNkdVb1")
                .statusCode(409)
                .body("code", equalTo("notifications.other-key"));
    }

    @Test
    void manyWhoAskAtOnceGetOneNewKey() throws Exception {
        String old = key();
        rotate();
        List<Future<String>> told = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                told.add(threads.submit(this::key));
            }
        }
        String fresh = key();
        assertThat(fresh).isNotEqualTo(old);
        for (Future<String> each : told) {
            assertThat(each.get()).isEqualTo(fresh);
        }
    }

    @Test
    void anOldKeyGoesWhenNobodyNeedsItAndAfterNinetyDaysWithWhoNeverCameBack() {
        UUID browser = id(subscribe(service.browser(), key()).statusCode(201));
        UUID used = current();
        rotate();
        key();
        UUID unused = current();
        rotate();
        key();
        replaced(used, Duration.ofDays(89));
        replaced(unused, Duration.ofDays(2));
        sweep();
        assertThat(isThere(unused)).isFalse();
        assertThat(isThere(used)).isTrue();
        assertThat(isThere(current())).isTrue();
        replaced(used, Duration.ofDays(91));
        sweep();
        assertThat(isThere(used)).isFalse();
        assertThat(send(browser)).isFalse();
        person.call().get(SUBSCRIPTIONS).then().body("items", hasSize(0));
    }

    /// As after `./foodie rotate-keys`: the vault has a key that is younger than the platform's.
    private void rotate() {
        database.run(
                tx -> tx.update("update notifications.push_key set created_at = '2001-01-01' where replaced_at is null")
                        .execute());
    }

    private void replaced(UUID key, Duration ago) {
        database.run(tx -> tx.update("update notifications.push_key set replaced_at = :at where id = :id")
                .bind("at", Instant.now().minus(ago))
                .bind("id", key)
                .execute());
    }

    private void sweep() {
        database.run(tx -> oldKeys.delete(tx, 1_000));
    }

    private UUID current() {
        return database.read(
                tx -> new PushKeyStore().findCurrent(tx).orElseThrow().id());
    }

    private boolean isThere(UUID key) {
        return database.read(tx -> new PushKeyStore().find(tx, key).isPresent());
    }

    /// The key shown to the push service, which the signature holds against.
    private String signedWith(UUID browser) throws Exception {
        service.forget();
        assertThat(send(browser)).isTrue();
        Sent sent = service.sent().getFirst();
        String[] vapid =
                sent.header("authorization").substring("vapid t=".length()).split(", k=", 2);
        new JwtConsumerBuilder()
                .setVerificationKey(PushCurve.point(Base64.getUrlDecoder().decode(vapid[1])))
                .setExpectedAudience(service.origin())
                .build()
                .processToClaims(vapid[0]);
        return vapid[1];
    }

    private boolean send(UUID id) {
        return webPush.send(id, new WebPush.Push("Title", "Body", "/admin/alerts", "topic", false, Duration.ofDays(1)));
    }

    private String key() {
        return person.call().get(SUBSCRIPTIONS + "/key").jsonPath().getString("publicKey");
    }

    private ValidatableResponse subscribe(Browser browser, @Nullable String key) {
        Map<String, Object> body = new HashMap<>(browser.json());
        body.put("publicKey", key);
        return person.call().body(body).post(SUBSCRIPTIONS).then();
    }

    private static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("id"));
    }
}
