package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.activity.PersonActions;
import com.foodieexpress.activity.PersonActions.Done;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServerTest
class PersonActionsTest {

    @Inject
    PersonActions actions;

    @Inject
    StoreActions store;

    @Inject
    ActivityDatabase database;

    @Inject
    WallClock clock;

    private final Random random = new Random();

    /// Some of them of today, most older than the days that are looked at first, some older than four weeks.
    @Test
    void theNewestComeFirstAcrossTheDays() {
        UUID person = UuidV7.next();
        Instant now = clock.instant();
        List<Action> told = IntStream.range(0, 60)
                .mapToObj(i -> action(person, now.minus(Duration.ofHours(i * 17L + 1))))
                .toList();
        store.store(told.stream()
                .sorted(Comparator.comparing(action -> action.id().toString()))
                .toList());
        List<UUID> newest = told.stream().map(Action::id).toList();
        assertThat(recent(person, 100)).extracting(Done::id).containsExactlyElementsOf(newest);
        assertThat(recent(person, 25)).extracting(Done::id).containsExactlyElementsOf(newest.subList(0, 25));
        assertThat(recent(UuidV7.next(), 100)).isEmpty();
    }

    private List<Done> recent(UUID person, int limit) {
        Instant since = clock.instant().minus(Duration.ofDays(28));
        return actions.lately(person, limit, since, 2_000).recent();
    }

    /// What is counted by the hour is found in the same way.
    @Test
    void thePlanReadsTheIndexOfVisits() {
        Instant now = clock.instant();
        store.store(List.of(action(UuidV7.next(), now)));
        String plan = database.read(tx -> {
            for (String way : List.of("seqscan", "bitmapscan", "sort")) {
                tx.update("set local enable_" + way + " = off").execute();
            }
            return String.join(
                    "\n",
                    tx.query("explain " + VisitStore.NEWEST)
                            .bind("person", UuidV7.next())
                            .bind("since", now.minus(Duration.ofDays(2)))
                            .bind("end", now.plus(Duration.ofHours(1)))
                            .bind("rows", 100)
                            .mapTo(String.class)
                            .list());
        });
        assertThat(plan)
                .containsPattern("Index Scan Backward using visit_.*_idx|Index Scan Backward using visit_.*_key")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan on visit_");
    }

    /// However long the log is, a person is found in the index by person and id, which has them in order:
    /// nothing is sorted, and days outside the window are not touched. What is cheaper for a table as small
    /// as here is put aside.
    @Test
    void thePlanReadsTheIndexInOrder() {
        Instant now = clock.instant();
        store.store(List.of(action(UuidV7.next(), now)));
        String plan = database.read(tx -> {
            for (String way : List.of("seqscan", "bitmapscan", "sort")) {
                tx.update("set local enable_" + way + " = off").execute();
            }
            return String.join(
                    "\n",
                    tx.query("explain " + PersonActionStore.RECENT)
                            .bind("person", UuidV7.next())
                            .bind("first", UuidV7.first(now.minus(Duration.ofHours(1))))
                            .bind("end", UuidV7.first(now.plus(Duration.ofHours(1))))
                            .bind("rows", 100)
                            .mapTo(String.class)
                            .list());
        });
        assertThat(plan)
                .contains("Index Cond: ((uuid_hash(user_id) = ")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan on action_");
        assertThat(plan.lines().filter(line -> line.contains("uuid_hash(user_id)")))
                .hasSizeLessThanOrEqualTo(2);
    }

    private Action action(UUID person, Instant at) {
        UUID id =
                new UUID(UuidV7.first(at).getMostSignificantBits() | 0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE);
        return ActionsForTests.of(id, person);
    }
}
