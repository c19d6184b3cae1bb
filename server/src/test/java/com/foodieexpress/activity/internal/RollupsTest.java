package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.activity.ActionFigures;
import com.foodieexpress.activity.ActionFigures.Query;
import com.foodieexpress.activity.ActionFigures.Reading;
import com.foodieexpress.activity.ActionFigures.Span;
import com.foodieexpress.activity.ActionFigures.SpanFigures;
import com.foodieexpress.activity.VerifyRollups;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What hours and days add up to is what the rows add up to: several writers at once, each action many
/// times, sets being made of rows meanwhile.
@ServerTest
class RollupsTest {

    private static final int WRITERS = 4;
    private static final int PEOPLE = 300;

    @Inject
    StoreActions store;

    @Inject
    ActivityDatabase database;

    @Inject
    ActionFigures figures;

    @Inject
    FoldPresence fold;

    @Inject
    ActionWriter writer;

    @Inject
    StoredActions stored;

    @Inject
    WallClock clock;

    @Inject
    AgroalDataSource dataSource;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<UUID> people =
            IntStream.range(0, PEOPLE).mapToObj(i -> UuidV7.next()).toList();

    /// A stretch of time that no other test writes into, far enough back to hold whole days.
    private Instant begin() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(40));
    }

    @Test
    void concurrentWritersAndRepeatsAddUpToTheRows() throws Exception {
        Instant begin = begin();
        Duration length = Duration.ofDays(12);
        List<List<Action>> batches = new ArrayList<>();
        List<Action> sent = new ArrayList<>();
        for (int i = 0; i < Rounds.of(60, 1_000); i++) {
            List<Action> batch = new ArrayList<>();
            for (int k = random.nextInt(1, 80); k > 0; k--) {
                boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
                batch.add(again ? sent.get(random.nextInt(sent.size())) : action(begin, length));
            }
            sent.addAll(batch);
            batches.add(batch);
        }
        store.store(batches.getFirst());
        storeAtOnce(batches);
        fold.fold(64);
        assertFiguresAreTheRows(begin, length);
        // Half of it in sets, the rest in rows again.
        store.store(IntStream.range(0, 200).mapToObj(i -> action(begin, length)).toList());
        assertFiguresAreTheRows(begin, length);
        assertDriftOfADayIsFound(begin);
    }

    /// The days lie side by side, so that whole days of the market can be held against their hours.
    private void assertDriftOfADayIsFound(Instant begin) {
        assertThat(VerifyRollups.run(dataSource, quiet())).isEqualTo(VerifyRollups.WELL);
        Instant day = MarketDays.day(begin.plus(Duration.ofDays(3)), figures.zone());
        assertThat(addToDay(day, 1)).isPositive();
        try {
            assertThat(VerifyRollups.run(dataSource, quiet())).isEqualTo(VerifyRollups.DRIFTED);
        } finally {
            addToDay(day, -1);
        }
        assertThat(VerifyRollups.run(dataSource, quiet())).isEqualTo(VerifyRollups.WELL);
    }

    private int addToDay(Instant day, int more) {
        return database.write(tx -> tx.update(
                        "update activity.figure set slowest = slowest + :more where grain = 1 and begins = :day")
                .bind("more", more)
                .bind("day", day)
                .execute());
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    private void storeAtOnce(List<List<Action>> batches) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int mine = writer;
                done.add(threads.submit(() -> {
                    // Every batch goes to two of the writers.
                    for (int i = 0; i < batches.size(); i++) {
                        if (i % WRITERS == mine || (i + 1) % WRITERS == mine) {
                            store.store(batches.get(i));
                        }
                    }
                }));
            }
            done.add(threads.submit(() -> IntStream.range(0, 20).forEach(i -> fold.fold(50))));
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    private void assertFiguresAreTheRows(Instant begin, Duration length) {
        List<Span> spans = new ArrayList<>();
        int hours = (int) length.toHours();
        for (int i = 0; i < Rounds.of(40, 1_000); i++) {
            int from = random.nextInt(hours);
            int to = random.nextInt(from + 1, hours + 1);
            spans.add(new Span(begin.plus(from, ChronoUnit.HOURS), begin.plus(to, ChronoUnit.HOURS)));
        }
        Reading reading = figures.read(new Query(new Span(begin, begin.plus(length)), spans, true));
        assertThat(reading.parts()).extracting(SpanFigures::span).containsExactlyElementsOf(spans);
        reading.parts().forEach(this::assertIsTheRows);
        assertIsTheRows(reading.whole());
        assertThat(reading.services().stream()
                        .mapToLong(each -> each.figures().calls())
                        .sum())
                .isEqualTo(reading.whole().figures().calls());
        assertThat(reading.minutes().stream()
                        .mapToLong(ActionFigures.MinuteFigures::calls)
                        .sum())
                .isEqualTo(reading.whole().figures().calls());
    }

    private void assertIsTheRows(SpanFigures span) {
        record Raw(long calls, long failures, long answered, long micros, int people) {}
        Raw raw = database.read(tx -> tx.query("""
                        select coalesce(sum(coalesce(calls, 1)), 0) as calls, coalesce(sum(failures), 0) as failures,
                            coalesce(sum(coalesce(calls, 1)) filter (where source = 0), 0) as answered,
                            coalesce(sum(micros) filter (where source = 0), 0) as micros,
                            count(distinct user_id) as people
                        from activity.action a join activity.kind k on k.no = a.call_no
                        where id >= :first and id < :end""")
                .bind("first", ActionStore.first(span.span().from()))
                .bind("end", ActionStore.first(span.span().to()))
                .map((row, context) -> new Raw(
                        row.getLong("calls"),
                        row.getLong("failures"),
                        row.getLong("answered"),
                        row.getLong("micros"),
                        row.getInt("people")))
                .one());
        assertThat(span.figures().calls())
                .as("calls of %s, seed %d", span, seed)
                .isEqualTo(raw.calls());
        assertThat(span.figures().failures()).as("failures, seed %d", seed).isEqualTo(raw.failures());
        assertThat(span.people()).as("people of %s, seed %d", span, seed).isEqualTo(raw.people());
        double mean = raw.answered() == 0 ? 0 : (double) raw.micros() / raw.answered() / 1_000;
        assertThat(span.figures().meanMillis()).isEqualTo(FigureSum.rounded(mean));
    }

    @Test
    void peopleOfLongAgoAreCountedByWholeDaysOnly() {
        Instant day = MarketDays.day(clock.instant().minus(Duration.ofDays(80)), figures.zone());
        Instant next = MarketDays.day(day.plus(Duration.ofHours(30)), figures.zone());
        Instant hour = day.plus(5, ChronoUnit.HOURS);
        assertThat(figures.isCountable(new Span(day, next))).isTrue();
        assertThat(figures.isCountable(new Span(day, hour))).isFalse();
        assertThat(figures.isCountable(new Span(begin(), begin().plus(5, ChronoUnit.HOURS))))
                .isTrue();
        store.store(List.of(at(hour, people.getFirst()), at(hour, people.getLast()), at(hour, null)));
        fold.fold(FoldPresence.ROWS_MAX);
        Reading reading = figures.read(new Query(new Span(day, next), List.of(new Span(day, hour)), false));
        assertThat(reading.whole().people()).isEqualTo(2);
        assertThat(reading.whole().figures().calls()).isEqualTo(3);
        assertThat(reading.parts().getFirst().people()).isNull();
    }

    @Test
    void whatWasOfferedBeforeTheWatermarkIsStored() {
        for (int i = 0; i < 5; i++) {
            Action action = at(clock.instant(), people.getFirst());
            writer.offer(action);
            Instant offered = clock.instant();
            await().until(
                            () -> figures.read(new Query(anHour(), List.of(), false))
                                    .asOf(),
                            offered::isBefore);
            assertThat(stored.of(List.of(action.id()))).hasSize(1);
        }
    }

    private Span anHour() {
        return new Span(begin(), begin().plus(1, ChronoUnit.HOURS));
    }

    private Action action(Instant begin, Duration length) {
        Instant at = begin.plusMillis(random.nextLong(length.toMillis()));
        UUID user = random.nextInt(5) == 0 ? null : people.get((int) (Math.pow(random.nextDouble(), 3) * PEOPLE));
        return at(at, user);
    }

    private Action at(Instant at, @Nullable UUID user) {
        UUID id = UuidV7.next();
        boolean fails = random.nextInt(6) == 0;
        return new Action(
                new UUID(at.toEpochMilli() << 16 | id.getMostSignificantBits() & 0xffff, id.getLeastSignificantBits()),
                new Action.Kind(
                        random.nextBoolean() ? Source.REQUEST : Source.CLIENT,
                        new CallName("test.rollups" + random.nextInt(3), "m" + random.nextInt(3)),
                        "user.read"),
                user == null ? Role.ANONYMOUS : Role.CUSTOMER,
                user,
                null,
                null,
                null,
                Agent.NONE,
                random.nextLong(5_000_000),
                fails ? 500 : 200,
                1,
                fails ? 1 : 0,
                null,
                null,
                null,
                null);
    }
}
