package com.foodieexpress.platform.traces;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TraceWatch;
import com.foodieexpress.testing.TraceWatch.Link;
import com.foodieexpress.testing.TraceWatch.Seen;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The server's own work as a collector sees it.
@ServerTest
class TracesTest {

    private static final Set<String> ALLOWED = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "foodie.request.id",
            "db.system.name",
            "foodie.events",
            "foodie.attempt",
            "error.type");

    @Inject
    Database database;

    @Inject
    Jobs jobs;

    @Inject
    WallClock clock;

    private final TraceWatch watch = new TraceWatch();

    @AfterEach
    void leave() {
        watch.close();
    }

    /// The payment provider hangs up twice before it says yes.
    @Test
    void anOrderIsFollowedFromItsRequestToWhoReadsOfIt() {
        City.Person customer = City.newCustomer();
        Response answer = City.order(customer, City.pizzaPalaceId(City.pizzaPalaceOwner()), 2, "tok_flaky");
        Seen request = request(answer);
        assertThat(request.name()).isEqualTo("POST /api/v1/orders");
        assertThat(request.parent()).isEmpty();
        assertThat(request.attributes())
                .containsEntry("http.route", "/api/v1/orders")
                .containsEntry("http.response.status_code", Integer.toString(answer.statusCode()));
        // A customer who waits for the provider does not keep the database busy meanwhile.
        assertThat(watch.spans())
                .filteredOn(span -> span.parent().equals(request.id()))
                .extracting(Seen::name)
                .contains("database write")
                .containsOnly("database read", "database write")
                .hasSizeLessThan(40);
        await().untilAsserted(() -> assertThat(watch.spans())
                .filteredOn(span -> span.name().equals("payments.provider authorise"))
                .filteredOn(span -> span.trace().equals(request.trace()))
                .extracting(span -> Optional.ofNullable(span.attributes().get("error.type")))
                .containsExactly(Optional.of("no-answer"), Optional.of("no-answer"), Optional.empty()));
        await().untilAsserted(() -> assertThat(readersOf(request))
                .contains("reader notifications", "reader analytics", "reader analytics-hours"));
        assertThat(watch.spans()).allSatisfy(span -> {
            assertThat(ALLOWED).containsAll(span.attributes().keySet());
            assertThat(span.name()).matches("[A-Za-z_.]+( [A-Za-z0-9/{}._-]+)?");
        });
    }

    /// A link names the transaction that wrote the event.
    private Set<String> readersOf(Seen request) {
        List<Seen> spans = watch.spans();
        Set<Link> writes = spans.stream()
                .filter(span ->
                        span.trace().equals(request.trace()) && span.name().equals("database write"))
                .map(span -> new Link(span.trace(), span.id()))
                .collect(Collectors.toSet());
        return spans.stream()
                .filter(span -> span.parent().isEmpty() && span.links().stream().anyMatch(writes::contains))
                .map(Seen::name)
                .collect(Collectors.toSet());
    }

    @Test
    void nothingIsStoredWithEventsWhileTracesAreOff() {
        City.Person customer = City.newCustomer();
        String restaurant = City.pizzaPalaceId(City.pizzaPalaceOwner());
        String traced = City.order(customer, restaurant, 1, "tok_visa").path("id");
        assertThat(places(traced)).isPositive();
        Recorder on = Traces.use(null);
        try {
            String untraced = City.order(customer, restaurant, 1, "tok_visa").path("id");
            assertThat(places(untraced)).isZero();
        } finally {
            Traces.use(on);
        }
    }

    private long places(String order) {
        return database.read(tx -> tx.query("select count(trace) from platform.business_event where entity_id = :order")
                .bind("order", UUID.fromString(order))
                .mapTo(Long.class)
                .one());
    }

    @Test
    void aJobIsATraceOfItsOwn() {
        String key = "traced:" + UuidV7.next();
        database.run(tx -> jobs.atWall(tx, key, "platform.sweep", clock.instant(), Map.of()));
        Seen job = await().until(() -> named("job platform.sweep"), Optional::isPresent)
                .orElseThrow();
        assertThat(job.parent()).isEmpty();
        await().untilAsserted(() -> assertThat(watch.spans())
                .filteredOn(span -> span.parent().equals(job.id()))
                .extracting(Seen::name)
                .contains("database write"));
        database.run(tx -> jobs.atWall(tx, key, "traced.nobody-does-it", clock.instant(), Map.of()));
        Seen failed = await().until(() -> named("job traced.nobody-does-it"), Optional::isPresent)
                .orElseThrow();
        database.run(tx -> jobs.cancel(tx, key));
        assertThat(failed.attributes()).containsEntry("error.type", "IllegalStateException");
    }

    @Test
    void aRefusedRequestSaysItsCodeAndNotItsAddress() {
        String typed = UuidV7.next().toString();
        Seen request = request(given().get("/api/v1/orders/" + typed));
        assertThat(request.attributes())
                .containsEntry("http.route", "/api/v1/orders/{id}")
                .containsEntry("http.response.status_code", "401")
                .containsKey("error.type");
        Seen nowhere = request(given().get("/api/v1/nowhere/" + typed));
        assertThat(nowhere.name()).isEqualTo("GET");
        assertThat(nowhere.attributes()).doesNotContainKey("http.route");
        assertThat(new String(watch.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(typed);
    }

    /// Loopback is a trusted proxy here; its second address is a stranger.
    @Test
    void onlyATrustedProxyChoosesTheTrace() throws IOException {
        String trace = UuidV7.next().toString().replace("-", "");
        Response trusted = given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/api/v1/map-config");
        assertThat(request(trusted).trace()).isEqualTo(trace);
        String other = UuidV7.next().toString().replace("-", "");
        String id = fromAStranger("00-" + other + "-00f067aa0ba902b7-01");
        assertThat(withId(id).trace()).isNotEqualTo(other);
        assertThat(withId(id).parent()).isEmpty();
    }

    private static String fromAStranger(String traceparent) throws IOException {
        try (var socket = new Socket(
                InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName("127.0.0.2"), 0)) {
            socket.getOutputStream()
                    .write(("GET /api/v1/map-config HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\ntraceparent: "
                                    + traceparent + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("x-request-id:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(answer));
        }
    }

    private Optional<Seen> named(String name) {
        return watch.spans().stream().filter(span -> span.name().equals(name)).findFirst();
    }

    private Seen request(Response answer) {
        return withId(answer.header("X-Request-Id"));
    }

    private Seen withId(String id) {
        return await().until(
                        () -> watch.spans().stream()
                                .filter(span -> id.equals(span.attributes().get("foodie.request.id")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
