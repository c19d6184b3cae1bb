package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.retention.HoldReach.Ride;
import com.foodieexpress.platform.retention.LegalHolds.Held;
import com.foodieexpress.testing.HoldCalls;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Where somebody on hold was, and where an order on hold was carried, outlives its day; nothing else does.
@ServerTest
class HeldFixesTest {

    private static final LocalDate DAY = LocalDate.parse("1998-05-01");
    private static final Instant NOON = Instant.parse("1998-05-01T12:00:00Z");
    private static final Held NOTHING = new Held(Set.of(), Set.of(), Set.of());

    @Inject
    Database database;

    @Inject
    FixStore store;

    @Inject
    HeldFixStore heldFixes;

    @Inject
    ForgetOldFixes forget;

    private final UUID other = UuidV7.next();

    @Test
    void aHeldRidersPositionsAreCopiedBeforeTheirDayGoes() {
        UUID held = TestUser.rider().id();
        fix(held, NOON);
        fix(other, NOON);
        String hold = HoldCalls.place(Map.of("person", held, "reason", "Case 20"));
        forget.forgetBefore(DAY.plusDays(1));
        assertThat(database.read(store::listPartitions)).doesNotContain(DAY);
        assertThat(aside(held)).containsExactly(NOON);
        assertThat(aside(other)).isEmpty();
        HoldCalls.release(hold);
        forget.forgetReleased();
        assertThat(aside(held)).isEmpty();
    }

    /// Of who carried the order only the time of the ride.
    @Test
    void ofAnOrderOnHoldOnlyTheRideIsKept() {
        Instant before = NOON.minus(Duration.ofMinutes(30));
        Instant after = NOON.plus(Duration.ofMinutes(30));
        List.of(before, NOON, after).forEach(at -> fix(other, at));
        var ride = new Ride(other, NOON.minusSeconds(60), NOON.plusSeconds(60));
        database.run(tx -> heldFixes.keep(tx, DAY, NOTHING, List.of(ride)));
        assertThat(aside(other)).containsExactly(NOON);
        database.run(tx -> heldFixes.release(tx, NOTHING, List.of(ride)));
        assertThat(aside(other)).containsExactly(NOON);
        database.run(tx -> heldFixes.release(tx, NOTHING, List.of()));
        assertThat(aside(other)).isEmpty();
        forget.forgetBefore(DAY.plusDays(1));
    }

    @Test
    void aClassOnHoldDropsNothing() {
        fix(other, NOON);
        String hold = HoldCalls.place(Map.of("kind", "positions", "reason", "Investigation"));
        try {
            forget.forgetBefore(DAY.plusDays(1));
            assertThat(database.read(store::listPartitions)).contains(DAY);
        } finally {
            HoldCalls.release(hold);
        }
        forget.forgetBefore(DAY.plusDays(1));
        assertThat(database.read(store::listPartitions)).doesNotContain(DAY);
    }

    private void fix(UUID rider, Instant at) {
        database.run(tx -> store.ensurePartition(tx, DAY));
        database.run(tx -> tx.update("""
                        insert into tracking.fix values (:rider, gen_random_uuid(), 1, 43.7, 7.4, 5, 0, 0, 0, :at, :at)""").bind("rider", rider).bind("at", at).execute());
    }

    private List<Instant> aside(UUID rider) {
        return database.read(
                tx -> tx.query("select recorded_at from tracking.held_fix where rider_id = :rider order by recorded_at")
                        .bind("rider", rider)
                        .map((row, context) -> row.getTimestamp("recorded_at").toInstant())
                        .list());
    }
}
