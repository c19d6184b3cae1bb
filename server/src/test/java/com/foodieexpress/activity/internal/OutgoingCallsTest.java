package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Routing;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What the platform asks of others is metered like what is asked of it, whether it is answered or not.
@ServerTest
class OutgoingCallsTest {

    @Inject
    ActionWriter writer;

    @Inject
    StoredActions stored;

    @Inject
    Routing routing;

    /// The provider hangs up twice before it says yes: three calls about this order, two of them in vain.
    @Test
    void everyQuestionToThePaymentProviderIsOneRowOfItsOrder() {
        City.Person customer = City.newCustomer();
        String restaurant = City.pizzaPalaceId(City.pizzaPalaceOwner());
        String order = City.order(customer, restaurant, 2, "tok_flaky")
                .then()
                .extract()
                .path("id");
        await().untilAsserted(() -> {
            List<StoredActions.Row> asked = outgoing(UUID.fromString(order));
            assertThat(asked).extracting(StoredActions.Row::service).containsOnly("payments.provider");
            assertThat(asked)
                    .filteredOn(row -> row.method().equals("authorise"))
                    .extracting(StoredActions.Row::error)
                    .containsExactly("no-answer", "no-answer", null);
            assertThat(asked).allSatisfy(row -> {
                assertThat(row.action()).isEqualTo("service.call");
                assertThat(row.failures()).isEqualTo(row.error() == null ? 0 : 1);
                assertThat(row.role()).isEqualTo(5);
            });
        });
        Map<String, Object> figures = figures("payments.provider", "authorise");
        assertThat((Integer) figures.get("calls")).isGreaterThanOrEqualTo(3);
        assertThat((Integer) figures.get("failures")).isGreaterThanOrEqualTo(2);
        // The sandbox takes 20 ms at least to think.
        assertThat(Objects.requireNonNull((Number) figures.get("p50Millis")).doubleValue())
                .isGreaterThan(19);
        assertThat(RestAssured.get("/metrics").asString())
                .contains(
                        "foodie_calls_seconds_count{method=\"authorise\",outcome=\"failure\",service=\"payments.provider\"}");
    }

    @Test
    void aWebhookThatIsNotTakenIsAFailure() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(507, -1);
            }
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String channel = TestUser.admin()
                    .call()
                    .body(Map.of("name", "metered-" + UuidV7.next().toString().substring(24), "url", url))
                    .post("/api/v1/admin/alert-channels")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("channel.id");
            String notice = TestUser.admin()
                    .call()
                    .post("/api/v1/admin/alert-channels/" + channel + "/test")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("noticeId");
            await().untilAsserted(() -> assertThat(outgoing(UUID.fromString(notice)))
                    .first()
                    .satisfies(row -> {
                        assertThat(row.service()).isEqualTo("alerting.webhook");
                        assertThat(row.error()).isEqualTo("status-507");
                    }));
            TestUser.admin()
                    .call()
                    .delete("/api/v1/admin/alert-channels/" + channel)
                    .then()
                    .statusCode(204);
        } finally {
            server.stop(0);
        }
    }

    /// The street engine is asked so often that its calls are told of by the minute. A way that is known is not asked
    /// for.
    @Test
    void theStreetEngineIsCountedByTheMinute() {
        writer.flush();
        int before = calls("routing.engine", "route");
        var random = ThreadLocalRandom.current();
        var to = new GeoPoint(43.7392, 7.4277);
        for (int i = 0; i < 5; i++) {
            var from = new GeoPoint(43.7347 + random.nextDouble() / 10_000, 7.4203 + random.nextDouble() / 10_000);
            routing.route(from, to, Profile.FOOT);
            routing.route(from, to, Profile.FOOT);
        }
        writer.flush();
        assertThat(calls("routing.engine", "route")).isBetween(before + 5, before + 9);
    }

    private List<StoredActions.Row> outgoing(UUID about) {
        return stored.about(about).stream()
                .filter(row -> row.source() == Source.OUTGOING.number())
                .toList();
    }

    private static int calls(String service, String method) {
        Object calls = figures(service, method).get("calls");
        return calls == null ? 0 : (Integer) calls;
    }

    private static Map<String, Object> figures(String service, String method) {
        List<Map<String, Object>> figures = TestUser.admin()
                .call()
                .queryParam("service", service)
                .queryParam("method", method)
                .get("/api/v1/admin/metrics")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.source == 'outgoing' }.figures");
        return figures.isEmpty() ? Map.of() : figures.getFirst();
    }
}
