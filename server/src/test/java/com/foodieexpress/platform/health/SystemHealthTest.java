package com.foodieexpress.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.health.HealthJson.HistoryJson;
import com.foodieexpress.platform.health.HealthJson.PointJson;
import com.foodieexpress.platform.health.HealthJson.Standing;
import com.foodieexpress.platform.health.HealthJson.SystemHealthJson;
import com.foodieexpress.platform.health.NodeStore.Node;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// What administrators are told of servers and of what these share.
@ServerTest
class SystemHealthTest {

    private static final String PATH = "/api/v1/admin/health";
    /// Long before any server of the tests.
    private static final Instant THEN = Instant.parse("2021-03-04T12:00:00Z");

    @Inject
    Database database;

    @Inject
    Heartbeat heartbeat;

    @Inject
    LookAtNode lookAtNode;

    @Inject
    LookAtShared lookAtShared;

    @Inject
    KeptHealth kept;

    @Inject
    SilentNodes silent;

    @Inject
    EventLog log;

    @Inject
    Jobs jobs;

    @Inject
    WallClock clock;

    private final NodeStore nodes = new NodeStore();
    private final HistoryStore history = new HistoryStore();
    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void forgetTheirServers() {
        made.forEach(id -> database.run(tx -> nodes.stopped(tx, id, THEN)));
    }

    @Test
    void aServerAndWhatItRunsOnAreSeen() {
        heartbeat.beat();
        String self = "nodes.find { it.answering }.";
        JsonPath told = read().body(self + "state", equalTo("up"))
                .body(self + "version", not(emptyString()))
                .body(self + "cpus", greaterThan(0))
                .body(self + "redis", equalTo("unused"))
                .body("database.connections", greaterThan(0))
                .body("database.version", startsWith("18"))
                .body("events.readers.name", hasItem("notifications"))
                .body("jobs.due", greaterThanOrEqualTo(0))
                .extract()
                .jsonPath();
        assertThat(told.getLong(self + "heapUsedBytes")).isGreaterThan(1_000_000);
        assertThat(told.getLong(self + "residentBytes")).isGreaterThan(50_000_000);
        assertThat(told.getLong("database.bytes")).isGreaterThan(1_000_000);
        HistoryJson minutes = reader(database, clock).history(1);
        assertThat(minutes.points()).hasSize(60);
        PointJson last = minutes.points().getLast();
        PointJson before = minutes.points().get(58);
        PointJson noted = last.nodes() > 0 ? last : before;
        assertThat(noted.nodes()).isPositive();
        assertThat(noted.databaseBytes()).isGreaterThan(1_000_000L);
    }

    /// Whoever does not stop and is not heard of is missed, by the page and by the rules, until it is started anew.
    @Test
    void aServerThatVanishedIsMissed() {
        String name = "gone-" + UUID.randomUUID();
        int missed = silent.count();
        UUID gone = beat(name, Duration.ofMinutes(30), Duration.ofMinutes(1));
        UUID stopped = beat("stopped-" + name, Duration.ofMinutes(30), Duration.ofMinutes(1));
        database.run(tx -> nodes.stopped(tx, stopped, clock.instant()));
        UUID here = beat("here-" + name, Duration.ofMinutes(30), Duration.ofSeconds(9));
        read().body("troubles", hasItem("node_silent"))
                .body("nodes.find { it.id == '" + gone + "' }.state", equalTo("silent"))
                .body("nodes.find { it.id == '" + gone + "' }.uptimeSeconds", equalTo(29 * 60))
                .body("nodes.find { it.id == '" + stopped + "' }.state", equalTo("stopped"))
                .body("nodes.find { it.id == '" + here + "' }.state", equalTo("up"));
        assertThat(silent.count()).isEqualTo(missed + 1);
        beat(name, Duration.ofSeconds(20), Duration.ZERO);
        assertThat(silent.count()).isEqualTo(missed);
        read().body("nodes.find { it.id == '" + gone + "' }.state", equalTo("stopped"));
    }

    /// A span tells its worst minute, of all servers together; a minute nobody noted is a gap.
    @Test
    void thePastIsToldByItsWorst() {
        Instant end = THEN.plus(Duration.ofMinutes(1));
        UUID one = UuidV7.next();
        UUID other = UuidV7.next();
        NodeState small = state(10, 1_000);
        NodeState large = state(30, 500);
        SharedState quiet = shared(2, 0);
        SharedState busy = shared(9, 4);
        database.run(tx -> {
            tx.update("delete from platform.node_minute where minute < '2022-01-01'")
                    .execute();
            tx.update("delete from platform.health_minute where minute < '2022-01-01'")
                    .execute();
            for (int i = 0; i < 12; i++) {
                Instant minute = THEN.minus(Duration.ofMinutes(i));
                nodes.sample(tx, one, minute, small);
                if (i != 5) {
                    nodes.sample(tx, other, minute, i == 3 ? large : small);
                }
                history.sample(tx, minute, i == 7 ? busy : quiet);
                // Whoever comes second changes nothing.
                history.sample(tx, minute, busy);
            }
        });
        ReadHealth then = reader(database, new FixedClock(THEN));
        HistoryJson day = then.history(48);
        assertThat(day.stepMinutes()).isEqualTo(12);
        assertThat(day.to()).isEqualTo(end);
        assertThat(day.points()).hasSize(240);
        PointJson last = day.points().getLast();
        assertThat(last.at()).isEqualTo(end.minus(Duration.ofMinutes(12)));
        assertThat(last.nodes()).isEqualTo(1);
        assertThat(last.heapUsedBytes()).isEqualTo(40);
        assertThat(last.diskFreeBytes()).isEqualTo(500);
        assertThat(last.databaseMillis()).isEqualTo(9);
        assertThat(last.jobsFailed()).isEqualTo(4);
        PointJson gap = day.points().get(238);
        assertThat(gap.nodes()).isZero();
        assertThat(gap.databaseMillis()).isNull();
        assertThat(then.history(1).points())
                .filteredOn(point -> point.nodes() == 2)
                .hasSize(11);
        int deleted = database.write(tx -> kept.delete(tx, 1_000));
        assertThat(deleted).isGreaterThanOrEqualTo(12 + 23);
        assertThat(then.history(48).points()).allMatch(point -> point.nodes() == 0);
    }

    /// The page is needed most when nothing else works.
    @Test
    void withoutADatabaseTheServerStillTellsOfItself() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/nothing");
        var broken = new Database(nowhere);
        SystemHealthJson told = reader(broken, clock).now();
        assertThat(told.state()).isEqualTo(Standing.DOWN);
        assertThat(told.troubles()).contains(Trouble.DATABASE_AWAY);
        assertThat(told.database()).isNull();
        assertThat(told.nodes())
                .singleElement()
                .satisfies(node -> assertThat(node.answering()).isTrue());
    }

    @Test
    void whatIsNoSpanIsRefused() {
        for (String hours : List.of("0", "-1", "100000")) {
            TestUser.admin().call().get(PATH + "/history?hours=" + hours).then().statusCode(400);
        }
        TestUser.customer().call().get(PATH).then().statusCode(403);
    }

    private ReadHealth reader(Database from, WallClock at) {
        var shared = from == database ? lookAtShared : new LookAtShared(from, log, jobs, at);
        return new ReadHealth(from, heartbeat, lookAtNode, shared, at);
    }

    private UUID beat(String name, Duration startedAgo, Duration seenAgo) {
        Instant now = clock.instant();
        var node = new Node(UuidV7.next(), name, "1", now.minus(startedAgo));
        made.add(node.id());
        database.run(tx -> nodes.beat(tx, node, now.minus(seenAgo), state(1, 1_000)));
        return node.id();
    }

    private static NodeState state(long heap, long diskFree) {
        return new NodeState(2, heap, 100, null, 3, 0.5, 0.25, diskFree, 2_000, 0, WatchRedis.State.UNUSED, null);
    }

    private static SharedState shared(double millis, int failed) {
        return new SharedState(
                new SharedState.Stored("18", 1_000, 5, 100, 0),
                millis,
                new SharedState.Events(0, List.of(), 0, 0),
                new SharedState.Work(0, 0, failed));
    }

    private static ValidatableResponse read() {
        return TestUser.admin().call().get(PATH).then().statusCode(200);
    }

    private static final class FixedClock extends WallClock {
        private final Instant now;

        FixedClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
