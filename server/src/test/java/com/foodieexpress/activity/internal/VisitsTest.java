package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.activity.PersonActions;
import com.foodieexpress.activity.PersonActions.Visit;
import com.foodieexpress.activity.Step;
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
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is counted of a person by the hour is what the rows say: several writers at once, each action many
/// times, and after an erasure too.
@ServerTest
class VisitsTest {

    private static final int WRITERS = 4;
    private static final int MOST = 100_000;
    private static final Duration LENGTH = Duration.ofHours(50);

    /// Two lines of one network, and two others.
    private static final Map<String, String> NETWORKS = Map.of(
            "198.51.100.7", "198.51.100.0/24",
            "198.51.100.99", "198.51.100.0/24",
            "203.0.113.200", "203.0.113.0/24",
            "2001:db8:7:1::5", "2001:db8:7::/48");

    private static final Map<CallName, Step> CALLS = Map.of(
            new CallName("catalog.restaurant", "list"), Step.LOOKED,
            new CallName("ordering.cart", "add"), Step.CART,
            new CallName("ordering.cart", "cart"), Step.NONE,
            new CallName("ordering.quote", "quote"), Step.CHECKOUT,
            new CallName("ordering.order", "place"), Step.ORDERED);

    @Inject
    StoreActions store;

    @Inject
    PersonActions actions;

    @Inject
    ActionsOfPerson persons;

    @Inject
    WallClock clock;

    @Inject
    AgroalDataSource dataSource;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<UUID> people =
            IntStream.range(0, 12).mapToObj(i -> UuidV7.next()).toList();
    private final List<UUID> sessions =
            IntStream.range(0, 3).mapToObj(i -> UuidV7.next()).toList();

    private record Where(
            Instant hour,
            @Nullable UUID session,
            String agent,
            @Nullable String network) {}

    @Test
    void concurrentWritersAndRepeatsAreCountedOnce() throws Exception {
        Instant begin = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(20));
        List<List<Action>> batches = new ArrayList<>();
        List<Action> sent = new ArrayList<>();
        for (int i = 0; i < Rounds.of(60, 1_000); i++) {
            List<Action> batch = new ArrayList<>();
            for (int k = random.nextInt(1, 60); k > 0; k--) {
                boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
                batch.add(again ? sent.get(random.nextInt(sent.size())) : action(begin));
            }
            sent.addAll(batch);
            batches.add(batch);
        }
        storeAtOnce(batches);
        Set<Action> stored = new HashSet<>(sent);
        people.forEach(person -> assertIsCounted(person, begin, stored));
        assertThat(visits(UuidV7.next(), begin, MOST)).isEmpty();
        assertErasureLeavesHoursAlone(people.getFirst(), begin, stored);
        assertThat(VerifyRollups.run(
                        dataSource, new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)))
                .isEqualTo(VerifyRollups.WELL);
    }

    private void assertIsCounted(UUID person, Instant begin, Collection<Action> stored) {
        List<Visit> counted = visits(person, begin, MOST);
        assertThat(counted).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(byHand(person, stored));
        assertThat(counted).extracting(Visit::hour).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(visits(person, begin, 2)).isEqualTo(counted.subList(0, 2));
        Instant later = begin.plus(LENGTH.dividedBy(2));
        assertThat(visits(person, later, MOST))
                .isEqualTo(counted.stream()
                        .filter(visit -> !visit.hour().isBefore(later))
                        .toList());
    }

    private List<Visit> visits(UUID person, Instant since, int limit) {
        return actions.lately(person, 1, since, limit).visits().newest();
    }

    private static Collection<Visit> byHand(UUID person, Collection<Action> stored) {
        Map<Where, Visit> visits = new HashMap<>();
        for (Action action : stored) {
            if (person.equals(action.userId())) {
                Instant at = UuidV7.instantOf(action.id());
                InetAddress ip = action.ip();
                var where = new Where(
                        at.truncatedTo(ChronoUnit.HOURS),
                        action.sessionId(),
                        action.agent().word(),
                        ip == null ? null : NETWORKS.get(address(ip)));
                visits.merge(
                        where,
                        visit(where, step(action), 1, action.calls(), at, at),
                        (one, other) -> visit(
                                where,
                                one.step().compareTo(other.step()) > 0 ? one.step() : other.step(),
                                one.actions() + 1,
                                one.calls() + other.calls(),
                                one.first().isBefore(at) ? one.first() : at,
                                one.last().isAfter(at) ? one.last() : at));
            }
        }
        return visits.values();
    }

    private static Visit visit(Where where, Step step, int actions, long calls, Instant first, Instant last) {
        return new Visit(
                where.hour(), where.session(), where.agent(), where.network(), step, actions, calls, first, last);
    }

    private static Step step(Action action) {
        boolean well = action.failures() == 0 && action.kind().source() == Source.REQUEST;
        return well ? CALLS.getOrDefault(action.kind().name(), Step.NONE) : Step.NONE;
    }

    private static String address(InetAddress ip) {
        String text = ip.getHostAddress();
        return NETWORKS.containsKey(text) ? text : "2001:db8:7:1::5";
    }

    private void assertErasureLeavesHoursAlone(UUID person, Instant begin, Collection<Action> stored) {
        persons.forget(person);
        persons.forget(person);
        List<Action> bare = stored.stream()
                .map(action -> new Action(
                        action.id(),
                        action.kind(),
                        action.role(),
                        action.userId(),
                        null,
                        null,
                        null,
                        Agent.NONE,
                        action.micros(),
                        action.status(),
                        action.calls(),
                        action.failures(),
                        null,
                        null,
                        null,
                        null))
                .toList();
        assertIsCounted(person, begin, bare);
        assertIsCounted(people.getLast(), begin, stored);
    }

    private void storeAtOnce(List<List<Action>> batches) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
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
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    private Action action(Instant begin) {
        Instant at = begin.plusMillis(random.nextLong(LENGTH.toMillis()));
        UUID id = UuidV7.next();
        int session = random.nextInt(4);
        boolean fails = random.nextInt(6) == 0;
        UUID user = random.nextInt(9) == 0 ? null : people.get(random.nextInt(people.size()));
        return new Action(
                new UUID(at.toEpochMilli() << 16 | id.getMostSignificantBits() & 0xffff, id.getLeastSignificantBits()),
                new Action.Kind(
                        random.nextInt(4) > 0 ? Source.REQUEST : Source.CLIENT,
                        List.copyOf(CALLS.keySet()).get(random.nextInt(CALLS.size())),
                        "user.read"),
                user == null ? Role.ANONYMOUS : Role.CUSTOMER,
                user,
                session == 3 ? null : sessions.get(session),
                null,
                ip(),
                Agent.of(random.nextInt(3)),
                random.nextLong(5_000_000),
                fails ? 500 : 200,
                random.nextInt(1, 4),
                fails ? 1 : 0,
                null,
                null,
                null,
                null);
    }

    private @Nullable InetAddress ip() {
        List<String> all = List.copyOf(NETWORKS.keySet());
        int one = random.nextInt(all.size() + 1);
        try {
            return one == all.size() ? null : InetAddress.getByName(all.get(one));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
