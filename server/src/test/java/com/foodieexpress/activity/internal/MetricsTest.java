package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The figures by minute are those of the rows, whatever came twice, was refused, or came as a summary.
@ServerTest
class MetricsTest {

    private static final String PATH = "/api/v1/admin/metrics";

    @Inject
    StoreActions store;

    @Inject
    ActivityDatabase database;

    @Inject
    ActionWriter writer;

    @Test
    void figuresAreThoseOfTheRows() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var kind = new Action.Kind(
                Source.REQUEST, new CallName("test.figures", "m" + Long.toHexString(seed)), "user.read");
        var sent = new ArrayList<Action>();
        for (int batch = 0; batch < 20; batch++) {
            var actions = new ArrayList<Action>();
            for (int i = 0; i < 50; i++) {
                boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
                actions.add(again ? sent.get(random.nextInt(sent.size())) : action(kind, random));
            }
            sent.addAll(actions);
            store.store(actions);
        }
        List<Action> stored = sent.stream().distinct().toList();
        JsonPath answer = TestUser.admin()
                .call()
                .queryParam("service", "test.figures")
                .queryParam("method", kind.name().method())
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getInt("items[0].figures.calls")).as("seed %d", seed).isEqualTo(stored.size());
        assertThat(answer.getInt("items[0].figures.failures"))
                .isEqualTo(stored.stream().mapToInt(Action::failures).sum());
        long[] times = stored.stream().mapToLong(Action::micros).sorted().toArray();
        for (var each :
                Map.of("p50Millis", 0.5, "p95Millis", 0.95, "p99Millis", 0.99).entrySet()) {
            double exact = times[(int) Math.floor(each.getValue() * (times.length - 1))] / 1_000.0;
            assertThat(answer.getDouble("items[0].figures." + each.getKey()))
                    .as("%s, seed %d", each.getKey(), seed)
                    .isBetween(exact * 0.989, exact * 1.011);
        }
        assertThat(answer.getDouble("items[0].figures.slowestMillis"))
                .isCloseTo(times[times.length - 1] / 1_000.0, within(0.01));
        assertThat(answer.getList("series.figures.calls", Integer.class).stream()
                        .mapToInt(each -> each)
                        .sum())
                .isEqualTo(stored.size());
    }

    /// Nothing of this database differs from its raw rows, of all tests so far.
    @Test
    void noMinuteDiffersFromItsRows() {
        TestUser.customer().call().get("/api/v1/auth/me").then().statusCode(200);
        writer.flush();
        List<String> differing = database.read(tx -> tx.query("""
                        select format('%s %s: %s calls of %s', minute, call_no, m.calls, r.calls)
                        from activity.metric m full join (
                            select date_trunc('minute', uuid_extract_timestamp(id)) as minute, call_no,
                                sum(coalesce(calls, 1)) as calls, sum(failures) as failures, sum(micros) as micros
                            from activity.action where uuid_extract_timestamp(id) > :since group by 1, 2) r
                            using (minute, call_no)
                        where minute > :since and (m.calls, m.failures, m.micros) is distinct from (r.calls, r.failures, r.micros)
                        limit 20""")
                .bind("since", Instant.parse("2024-01-01T00:00:00Z"))
                .mapTo(String.class)
                .list());
        assertThat(differing).isEmpty();
    }

    @Test
    void prometheusCountsTheSameCalls() {
        TestUser.customer().call().get("/api/v1/orders/" + UuidV7.next()).then().statusCode(404);
        await().untilAsserted(() -> assertThat(RestAssured.get("/metrics").asString())
                .contains(
                        "foodie_calls_seconds_count{method=\"order\",outcome=\"failure\",service=\"ordering.order\"}"));
    }

    @Test
    void whatIsNoWindowIsRefused() {
        for (var wrong : List.of(
                Map.of("from", "2026-11-20T00:00:00Z", "to", "2026-11-21T00:01:00Z"),
                Map.of("from", "2026-11-20T00:00:00Z", "to", "2026-11-20T00:00:00Z"),
                Map.of("service", "!"))) {
            TestUser.admin().call().queryParams(wrong).get(PATH).then().statusCode(400);
        }
    }

    private static Action action(Action.Kind kind, Random random) {
        UUID id = UuidV7.next();
        long micros = (long) Math.exp(random.nextDouble(3, 16));
        boolean fails = random.nextInt(5) == 0;
        return new Action(
                id,
                kind,
                Role.CUSTOMER,
                null,
                null,
                null,
                null,
                Agent.NONE,
                micros,
                fails ? 500 : 200,
                1,
                fails ? 1 : 0,
                null,
                null,
                null,
                null);
    }
}
