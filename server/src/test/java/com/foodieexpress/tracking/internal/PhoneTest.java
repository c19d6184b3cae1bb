package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;

/// A rider's phone in the tests: fixes of one session, each a second after the one before and 11 metres
/// further north.
abstract class PhoneTest {

    static final String PATH = "/api/v1/riders/me/fixes";

    @Inject
    BusinessClock clock;

    TestUser rider;
    UUID session;
    Instant start;

    @BeforeEach
    void arrive() {
        rider = TestUser.rider();
        session = UUID.randomUUID();
        start = clock.instant().minus(Duration.ofMinutes(30));
    }

    /// A fix of number `n`, recorded `n` seconds after the start, 11 metres further north each.
    String fix(long n) {
        return "{\"seq\":" + n + ",\"lat\":" + (437300 + n) / 1e4 + ",\"lng\":7.42,\"speedMps\":6.5,\"recordedAt\":\""
                + recordedAt(n) + "\"}";
    }

    Instant recordedAt(long n) {
        return start.plusSeconds(n);
    }

    String batch(String... fixes) {
        return "{\"session\":\"" + session + "\",\"fixes\":[" + String.join(",", fixes) + "]}";
    }

    ValidatableResponse send(long... numbers) {
        return post(batch(LongStream.of(numbers).mapToObj(this::fix).toArray(String[]::new)))
                .statusCode(200);
    }

    ValidatableResponse post(String body) {
        return rider.call().body(body).post(PATH).then();
    }

    ValidatableResponse position() {
        return TestUser.admin()
                .call()
                .get("/api/v1/riders/" + rider.id() + "/position")
                .then();
    }

    List<Long> history() {
        return read("").getList("items.seq", Long.class);
    }

    JsonPath read(String more) {
        String window =
                more.contains("from=") ? "" : "from=" + start.minusSeconds(5) + "&to=" + start.plusSeconds(9_000);
        return TestUser.admin()
                .call()
                .get("/api/v1/riders/" + rider.id() + "/history?" + window + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
