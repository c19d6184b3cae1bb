package com.foodieexpress.identity.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.testing.Addresses;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// A storm of sign-ins at a running server: strangers are told to come back, whoever was here before gets in.
@ServerTest
class StormDoorTest {

    private static final int CROWD = 64;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Passwords passwords;

    @Test
    void strangersAreTurnedAwayWhileTheQueueIsFull() {
        TestUser person = TestUser.customer();
        String home = Addresses.fresh();
        assertThat(login(home, person).statusCode()).isEqualTo(200);
        var blows = new AtomicBoolean(true);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < CROWD; i++) {
                    crowd.execute(() -> knock(blows));
                }
                var refused = new AtomicReference<Response>();
                await().atMost(SOON).untilAsserted(() -> {
                    Response answer = login(Addresses.fresh(), person);
                    refused.set(answer);
                    assertThat(answer.statusCode()).isEqualTo(503);
                });
                assertThat(refused.get().contentType()).startsWith("application/problem+json");
                assertThat(refused.get().jsonPath().getString("code")).isEqualTo("identity.busy");
                assertThat(refused.get().header("Retry-After")).isNotNull();
                await().atMost(SOON).until(() -> login(home, person).statusCode() == 200);
            } finally {
                blows.set(false);
            }
        }
        await().atMost(SOON).until(() -> login(Addresses.fresh(), person).statusCode() == 200);
    }

    private void knock(AtomicBoolean blows) {
        while (blows.get()) {
            try {
                passwords.hash("a wrong kettle");
            } catch (Refusal full) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private static Response login(String address, TestUser person) {
        return given().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("email", person.email(), "password", TestUser.PASSWORD))
                .post("/api/v1/auth/login");
    }
}
