package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.testing.HoldCalls;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is on hold outlives its day, and nothing else does.
@ServerTest
class HeldActionsTest {

    /// The writer remembers the days it made, so each test has its own.
    private static final LocalDate DAY = LocalDate.parse("2019-05-01");

    private static final LocalDate OTHER_DAY = LocalDate.parse("2019-05-03");

    @Inject
    StoreActions store;

    @Inject
    ForgetOldActions forget;

    @Inject
    ActionStore actions;

    @Inject
    ActivityDatabase database;

    @Test
    void aHeldPersonsRowsAreCopiedBeforeTheirDayGoes() {
        UUID held = TestUser.customer().id();
        Action ofHeld = ActionsForTests.of(on(DAY), held);
        Action ofOther = ActionsForTests.of(on(DAY), UuidV7.next());
        store.store(List.of(ofHeld, ofOther));
        String hold = HoldCalls.place(Map.of("person", held, "reason", "Case 19"));
        forget.forgetBefore(DAY.plusDays(1));
        assertThat(database.read(actions::listPartitions)).doesNotContain(DAY);
        assertThat(aside()).contains(ofHeld.id()).doesNotContain(ofOther.id());
        forget.forgetReleased();
        assertThat(aside()).as("still on hold").contains(ofHeld.id());
        HoldCalls.release(hold);
        forget.forgetReleased();
        assertThat(aside()).doesNotContain(ofHeld.id());
    }

    @Test
    void aClassOnHoldDropsNothing() {
        Action ofOther = ActionsForTests.of(on(OTHER_DAY), UuidV7.next());
        store.store(List.of(ofOther));
        String hold = HoldCalls.place(Map.of("kind", "actions", "reason", "Investigation"));
        try {
            forget.forgetBefore(OTHER_DAY.plusDays(1));
            assertThat(database.read(actions::listPartitions)).contains(OTHER_DAY);
        } finally {
            HoldCalls.release(hold);
        }
        forget.forgetBefore(OTHER_DAY.plusDays(1));
        assertThat(database.read(actions::listPartitions)).doesNotContain(OTHER_DAY);
        assertThat(aside()).doesNotContain(ofOther.id());
    }

    private List<UUID> aside() {
        return database.read(tx -> tx.query("select id from activity.held_action")
                .mapTo(UUID.class)
                .list());
    }

    private static UUID on(LocalDate day) {
        UUID now = UuidV7.next();
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new UUID(
                noon.toEpochMilli() << 16 | now.getMostSignificantBits() & 0xffff, now.getLeastSignificantBits());
    }
}
