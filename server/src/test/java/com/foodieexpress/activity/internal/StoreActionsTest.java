package com.foodieexpress.activity.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.activity.PersonActions;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.testing.Rounds;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An action is stored once, however often and in whatever company it comes.
@ServerTest
class StoreActionsTest {

    private static final CallName NAME = new CallName("test.store", "once");

    @Inject
    StoreActions store;

    @Inject
    ForgetOldActions forget;

    @Inject
    ActivityDatabase database;

    @Inject
    ActionStore actions;

    @Inject
    StoredActions stored;

    @Inject
    PersonActions people;

    /// Random batches with repeats of this batch and of earlier ones, over several days: what a batch calls
    /// new is new, and all of it is there in the end.
    @Test
    void repeatsAreLeftOut() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        UUID user = UuidV7.next();
        var sent = new ArrayList<Action>();
        Set<UUID> known = new HashSet<>();
        for (int round = 0; round < Rounds.of(40, 1_000); round++) {
            var batch = new ArrayList<Action>();
            int size = 1 + random.nextInt(30);
            boolean repeats = random.nextInt(3) > 0;
            for (int i = 0; i < size; i++) {
                boolean again = repeats && !sent.isEmpty() && random.nextInt(3) == 0;
                Action action = again ? sent.get(random.nextInt(sent.size())) : action(random, user);
                batch.add(action);
                sent.add(action);
            }
            Set<UUID> expected = new HashSet<>();
            batch.forEach(action -> {
                if (known.add(action.id())) {
                    expected.add(action.id());
                }
            });
            var told = new HashSet<UUID>();
            assertThat(store.store(batch, (tx, fresh) -> fresh.forEach(action -> told.add(action.id()))))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
            assertThat(told).isEqualTo(expected);
        }
        assertThat(stored.by(user))
                .as("seed %d", seed)
                .hasSameSizeAs(known)
                .extracting(StoredActions.Row::id)
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void aRowComesBackAsItWasSent() throws UnknownHostException {
        UUID user = UuidV7.next();
        UUID session = UuidV7.next();
        UUID entity = UuidV7.next();
        var kind = new Action.Kind(Source.CLIENT, NAME, "user.do");
        for (String address : List.of("198.51.100.7", "2001:db8:0:1::77")) {
            var action = new Action(
                    UuidV7.next(),
                    kind,
                    Role.RIDER,
                    user,
                    session,
                    entity,
                    InetAddress.getByName(address),
                    Agent.APP,
                    123_456_789_012L,
                    4401,
                    7,
                    3,
                    "catalog.closed – fermé 😀",
                    "somebody",
                    "{\"a\":[1,\"ü\"]}",
                    null);
            store.store(List.of(action));
            StoredActions.Row row = stored.of(List.of(action.id())).getFirst();
            assertThat(row)
                    .isEqualTo(new StoredActions.Row(
                            action.id(),
                            3,
                            "test.store",
                            "once",
                            "user.do",
                            user,
                            session,
                            entity,
                            3,
                            4401,
                            7,
                            3,
                            InetAddress.getByName(address).getHostAddress().equals(address)
                                    ? address
                                    : "2001:db8:0:1::77",
                            "catalog.closed – fermé 😀",
                            "{\"a\": [1, \"ü\"]}"));
        }
    }

    /// The rest of a batch does not suffer from a row that PostgreSQL refuses.
    @Test
    void whatPostgresqlWillNeverTakeIsToldApart() {
        Action broken = with(UuidV7.next(), UuidV7.next(), "{\"a\":\"\\u0000\"}");
        assertThatThrownBy(() -> store.store(List.of(broken)))
                .satisfies(thrown -> assertThat(StoreActions.isFaultOfTheRows(requireNonNull(thrown)))
                        .isTrue());
        assertThat(stored.of(List.of(broken.id()))).isEmpty();
    }

    @Test
    void daysPastKeepingAreDropped() {
        Instant old = Instant.parse("2020-02-29T23:59:59.999Z");
        UUID user = UuidV7.next();
        UUID before = new UUID(
                ActionStore.first(old).getMostSignificantBits() | 0x7000,
                UuidV7.next().getLeastSignificantBits());
        UUID after = new UUID(
                ActionStore.first(old.plusMillis(1)).getMostSignificantBits() | 0x7000,
                UuidV7.next().getLeastSignificantBits());
        store.store(List.of(with(before, user, null), with(after, user, null)));
        assertThat(database.read(actions::listPartitions))
                .contains(LocalDate.parse("2020-02-29"), LocalDate.parse("2020-03-01"));
        assertThat(visitsOf(user)).isEqualTo(2);
        forget.forgetBefore(LocalDate.parse("2020-03-01"));
        assertThat(visitsOf(user)).isEqualTo(1);
        assertThat(stored.by(user)).extracting(StoredActions.Row::id).containsExactly(after);
        // The writer remembered the partition; a row of a dropped day is refused once and finds its place the next
        // time.
        Action late = with(before, user, null);
        assertThatThrownBy(() -> store.store(List.of(late))).isInstanceOf(RuntimeException.class);
        assertThat(store.store(List.of(late))).containsExactly(before);
        forget.forgetBefore(LocalDate.parse("2020-03-02"));
        assertThat(stored.by(user)).isEmpty();
        assertThat(visitsOf(user)).isZero();
    }

    private int visitsOf(UUID user) {
        return people.lately(user, 1, Instant.EPOCH, 100).visits().newest().size();
    }

    private static Action action(Random random, UUID user) {
        UUID now = UuidV7.next();
        Instant at = UuidV7.instantOf(now).minus(Duration.ofHours(random.nextInt(72)));
        UUID id = new UUID(
                at.toEpochMilli() << 16 | now.getMostSignificantBits() & 0xffff, now.getLeastSignificantBits());
        return with(id, user, random.nextBoolean() ? null : "{}");
    }

    private static Action with(UUID id, UUID user, @org.jspecify.annotations.Nullable String detail) {
        return new Action(
                id,
                new Action.Kind(Source.REQUEST, NAME, "user.read"),
                Role.CUSTOMER,
                user,
                null,
                null,
                null,
                Agent.NONE,
                5,
                200,
                1,
                0,
                null,
                null,
                detail,
                null);
    }
}
