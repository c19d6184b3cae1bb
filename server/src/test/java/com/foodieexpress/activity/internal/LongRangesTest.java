package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.activity.ActionFigures.Span;
import com.foodieexpress.activity.internal.FigureStore.Part;
import com.foodieexpress.activity.internal.PresenceStore.Seen;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.Rounds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/// People of many days are counted exactly, beside plain bit sets in memory. The whole proof has a million people and
/// 400 days, and tells how long a count takes.
class LongRangesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Monaco");
    private static final LocalDate FIRST = LocalDate.parse("2025-09-01");
    private static final int DAYS = Rounds.of(40, 400);
    private static final int PEOPLE = Rounds.of(2_000, 1_000_000);
    private static final int UNFOLDED = 50;

    private static final Random RANDOM = new Random();
    private static final List<BitSet> EXPECTED = new ArrayList<>();

    private static BareDatabase bare;
    private static Database database;

    private final CountPeople people = new CountPeople(new PresenceStore(), new SimpleMeterRegistry());

    @BeforeAll
    static void fill() {
        bare = BareDatabase.withTablesOf("activity");
        database = bare.database();
        var store = new PresenceStore();
        for (int day = 0; day < DAYS; day++) {
            var seen = new RoaringBitmap();
            var expected = new BitSet(PEOPLE);
            for (int i = PEOPLE / 5; i > 0; i--) {
                // Some come often, most seldom.
                int person = (int) (Math.pow(RANDOM.nextDouble(), 2) * PEOPLE);
                seen.add(person);
                expected.set(person);
            }
            var part = new Part(Grain.DAY, start(day));
            database.run(tx -> store.put(tx, part, seen));
            EXPECTED.add(expected);
        }
        Instant late = start(DAYS - 1).plus(3, ChronoUnit.HOURS);
        database.run(tx -> store.add(
                tx,
                RANDOM.ints(UNFOLDED, 0, PEOPLE)
                        .distinct()
                        .sorted()
                        .peek(EXPECTED.getLast()::set)
                        .mapToObj(person -> new Seen(late, person))
                        .toList()));
    }

    @AfterAll
    static void close() {
        bare.close();
    }

    private static Instant start(int day) {
        return Parts.start(FIRST.plusDays(day), ZONE);
    }

    @Test
    void everyRangeOfDaysIsCountedExactly() {
        int rounds = Rounds.of(30, 1_000);
        long[] nanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            int from = round == 0 ? 0 : RANDOM.nextInt(DAYS);
            int to = round == 0 ? DAYS : RANDOM.nextInt(from + 1, DAYS + 1);
            long began = System.nanoTime();
            int counted = count(new Span(start(from), start(to)));
            nanos[round] = System.nanoTime() - began;
            var expected = new BitSet();
            EXPECTED.subList(from, to).forEach(expected::or);
            assertThat(counted).as("days %d to %d", from, to).isEqualTo(expected.cardinality());
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        Rounds.tell(
                "uniques of up to %d days of %d people: p50 %.1f ms, p99 %.1f ms; all of them with nothing remembered %.1f ms",
                DAYS, PEOPLE, nanos[rounds / 2] / 1e6, nanos[(int) (rounds * 0.99)] / 1e6, first / 1e6);
    }

    private int count(Span span) {
        List<Part> parts = Parts.of(span, ZONE).days().stream()
                .map(day -> new Part(Grain.DAY, day))
                .toList();
        assertThat(parts).hasSize((int)
                Math.round(Duration.between(span.from(), span.to()).toHours() / 24.0));
        return database.read(tx -> people.read(tx, new HashSet<>(parts), span.from(), span.to())
                .of(parts, span.from(), span.to())
                .getCardinality());
    }
}
