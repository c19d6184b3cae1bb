package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.BareDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two nodes on one database: what ends or changes on one is known to the other within a second, also where
/// the event log stands still and where wake-ups are lost.
class TwoNodesTest {

    private static final Logger LOG = Logger.getLogger(TwoNodesTest.class);
    private static final Duration PROMISE = Duration.ofSeconds(1);
    private static final int ROUNDS = 30;

    private static BareDatabase bare;
    private static NodeForTests here;
    private static NodeForTests there;

    @BeforeAll
    static void start() {
        bare = BareDatabase.withTablesOf("platform", "identity");
        here = new NodeForTests(bare.database(), new WallClock());
        there = new NodeForTests(bare.database(), new WallClock());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        here.close();
        there.close();
        bare.close();
    }

    @Test
    @Asvs("7.4.1")
    void aSessionEndedOnOneNodeEndsOnTheOther() {
        List<Duration> spans = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            AccountRow account = newAccount();
            SessionTokens tokens = open(account);
            assertThat(there.accepts(tokens.access())).isTrue();
            revokeAll(account);
            assertThat(here.accepts(tokens.access())).isFalse();
            spans.add(untilRefusedThere(tokens.access()));
        }
        Collections.sort(spans);
        LOG.infof(
                "a revocation was visible on the other node after %d ms (median), %d ms (worst of %d)",
                spans.get(ROUNDS / 2).toMillis(), spans.getLast().toMillis(), ROUNDS);
        assertThat(spans.getLast()).isLessThan(PROMISE);
    }

    @Test
    void bothNodesTellTheirListeners() {
        AccountRow account = newAccount();
        open(account);
        open(account);
        revokeAll(account);
        Set<UUID> ended = sessionsOf(account);
        assertThat(ended).hasSize(2);
        await().atMost(PROMISE).until(() -> there.toldOfEnds.containsAll(ended) && here.toldOfEnds.containsAll(ended));
    }

    @Test
    void aReusedRefreshTokenEndsTheFamilyOnBothNodes() {
        SessionTokens first = open(newAccount());
        SessionTokens second = there.rotate.rotate(first.refresh());
        SessionTokens third = here.rotate.rotate(second.refresh());
        assertThat(there.accepts(third.access())).isTrue();
        assertThatThrownBy(() -> here.rotate.rotate(first.refresh())).isInstanceOf(Refusal.class);
        assertThat(here.accepts(third.access())).isFalse();
        assertThat(untilRefusedThere(third.access())).isLessThan(PROMISE);
        assertThatThrownBy(() -> there.rotate.rotate(third.refresh())).isInstanceOf(Refusal.class);
    }

    @Test
    void anOpenTransactionThatHoldsTheEventLogUpDelaysNothing() throws Exception {
        var written = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> slow = other.submit(() -> bare.database().run(tx -> {
                tx.query("select pg_current_xact_id()::text")
                        .mapTo(String.class)
                        .one();
                written.countDown();
                await().atMost(Duration.ofSeconds(10)).until(() -> done.getCount() == 0);
            }));
            written.await();
            try {
                AccountRow account = newAccount();
                SessionTokens tokens = open(account);
                assertThat(there.accepts(tokens.access())).isTrue();
                revokeAll(account);
                assertThat(untilRefusedThere(tokens.access())).isLessThan(PROMISE);
            } finally {
                done.countDown();
            }
            slow.get();
        }
    }

    @Test
    void aLostWakeUpCostsAPollAndNoMore() {
        for (int round = 0; round < 5; round++) {
            AccountRow account = newAccount();
            SessionTokens tokens = open(account);
            assertThat(there.accepts(tokens.access())).isTrue();
            // By hand, as an operator might: nobody is woken.
            bare.database()
                    .run(tx -> tx.update("update identity.refresh_family set revoked_at = now() where account_id = :id")
                            .bind("id", account.id())
                            .execute());
            assertThat(untilRefusedThere(tokens.access())).isLessThan(PROMISE);
        }
    }

    @Test
    void aChangeOfRightsCountsForOldTokensOnBothNodes() {
        AccountRow account = newAccount();
        String access = open(account).access();
        assertThat(there.verified(access).mayTrade()).isTrue();
        here.database.run(tx -> {
            here.rights.lock(tx, account.id(), null);
            tx.update("update identity.role_grant set approved = false where account_id = :id")
                    .bind("id", account.id())
                    .execute();
            here.rights.changed(tx, account.id(), Actor.SYSTEM);
        });
        assertThat(here.verified(access).mayTrade()).isFalse();
        await().atMost(PROMISE).until(() -> !there.verified(access).mayTrade());
    }

    @Test
    void aNodeThatStartsLaterKnowsWhatEndedBefore() throws Exception {
        AccountRow account = newAccount();
        SessionTokens tokens = open(account);
        revokeAll(account);
        try (var late = new NodeForTests(bare.database(), new WallClock())) {
            assertThat(late.accepts(tokens.access())).isFalse();
        }
    }

    private static Duration untilRefusedThere(String access) {
        long since = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> !there.accepts(access));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static void revokeAll(AccountRow account) {
        here.database.run(tx -> here.sessions.revoke(tx, account.id(), null, null, "test", Actor.SYSTEM));
    }

    private static SessionTokens open(AccountRow account) {
        return here.database.write(tx -> here.sessions.open(tx, account, Role.CUSTOMER, new ClientInfo(null, null)));
    }

    private static Set<UUID> sessionsOf(AccountRow account) {
        return Set.copyOf(bare.database()
                .read(tx -> tx.query("select id from identity.refresh_family where account_id = :id")
                        .bind("id", account.id())
                        .mapTo(UUID.class)
                        .list()));
    }

    private static AccountRow newAccount() {
        return PersonForTests.insert(bare.database(), UuidV7.next());
    }
}
