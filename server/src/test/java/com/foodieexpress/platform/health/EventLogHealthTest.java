package com.foodieexpress.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.EventPump;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.Beans;
import com.foodieexpress.testing.ServerTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/// A log whose events wait for their numbers is seen in the node's health.
@ServerTest
class EventLogHealthTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-21T18:00:00Z");

    @Test
    void eventsThatNobodyNumbersTurnTheNodeDown() {
        try (BareDatabase bare = BareDatabase.withTablesOf("platform")) {
            Database database = bare.database();
            var clock = new SetClock();
            // Never started, as if it had died.
            var pump = new EventPump(database, clock, Beans.of(), Beans.of());
            var log = new EventLog(database, clock, pump);
            var health = new EventLogHealth(database, log, clock);
            assertState(health, HealthCheckResponse.Status.UP, "well");
            database.run(tx -> log.append(
                    tx,
                    new NewEvent("x.waits", "x", UuidV7.next(), List.of(), Map.of(), Actor.SYSTEM, clock.instant())));
            assertState(health, HealthCheckResponse.Status.UP, "well");
            clock.now = WRITTEN.plus(EventLogHealth.LATE);
            assertState(health, HealthCheckResponse.Status.UP, "degraded");
            clock.now = WRITTEN.plus(EventLogHealth.STUCK).plus(Duration.ofMillis(1));
            assertState(health, HealthCheckResponse.Status.DOWN, "stuck");
            // Numbered by another node, but this one's tails do not hear of it.
            database.run(tx -> tx.update("update platform.business_event set log_offset = 1")
                    .execute());
            assertState(health, HealthCheckResponse.Status.DOWN, "stuck");
        }
    }

    @Test
    void theRunningServerIsReadyAndShowsTheCheck() {
        RestAssured.get("/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'event-log' }.status", Matchers.equalTo("UP"));
    }

    private static void assertState(EventLogHealth health, HealthCheckResponse.Status status, String state) {
        HealthCheckResponse answer = health.call();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getData().orElseThrow()).containsEntry("state", state);
    }

    private static final class SetClock extends WallClock {

        private Instant now = WRITTEN;

        @Override
        public Instant instant() {
            return now;
        }
    }
}
