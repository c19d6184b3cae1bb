package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.tracking.internal.Sessions.Session;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two nodes, each with its own memory of what is accepted, and one database.
@ServerTest
class SessionsTest {

    @Inject
    Database database;

    @Inject
    AcceptedStore store;

    @Inject
    ForgetSilentSessions forgetSilentSessions;

    @Inject
    BusinessClock clock;

    private SessionKey key;
    private Sessions here;
    private Sessions there;

    @BeforeEach
    void start() {
        key = new SessionKey(UuidV7.next(), UUID.randomUUID());
        here = new Sessions(store);
        there = new Sessions(store);
    }

    @Test
    void whatOneNodeAcceptedTheOtherKnows() {
        assertThat(accept(here, 1)).isTrue();
        assertThat(accept(there, 1)).isFalse();
        assertThat(accept(there, 2)).isTrue();
    }

    @Test
    void aNodeThatWasOvertakenStoresNothingAndKnowsBetterTheNextTime() {
        accept(here, 1);
        accept(there, 2);
        assertThatThrownBy(() -> accept(here, 2)).isInstanceOf(Sessions.Outdated.class);
        assertThat(accept(here, 2)).isFalse();
        assertThat(accept(here, 3)).isTrue();
        assertThatThrownBy(() -> accept(there, 3)).isInstanceOf(Sessions.Outdated.class);
    }

    @Test
    void twoNodesThatBeginASessionAtTheSameTimeDoNotBothStoreIt() {
        database.run(tx -> {
            Session mine = open(here, tx);
            mine.add(1);
            accept(there, 1);
            assertThatThrownBy(() -> here.save(tx, List.of(mine), clock.instant()))
                    .isInstanceOf(Sessions.Outdated.class);
        });
    }

    @Test
    void whatWasRolledBackIsNotRemembered() {
        accept(here, 1);
        assertThatThrownBy(() -> database.run(tx -> {
                    Session session = open(here, tx);
                    session.add(2);
                    here.save(tx, List.of(session), clock.instant());
                    throw new IllegalStateException("the power went");
                }))
                .hasMessageContaining("the power went");
        assertThat(accept(here, 2)).isTrue();
    }

    @Test
    void silentSessionsAreForgottenAndTheOthersStay() {
        var other = new SessionKey(UuidV7.next(), UUID.randomUUID());
        save(key, clock.instant().minus(Duration.ofDays(400)));
        save(other, clock.instant().minus(Duration.ofDays(8)));
        database.run(tx -> forgetSilentSessions.delete(tx, 1_000));
        assertThat(database.read(tx -> store.find(tx, List.of(key, other))).keySet())
                .containsExactly(other);
    }

    private void save(SessionKey session, Instant at) {
        var ranges = new SeqRanges();
        ranges.add(1);
        database.run(tx -> store.insert(tx, List.of(new AcceptedStore.Row(session, ranges, 1)), at));
    }

    /// A group of one fix on a node; true when the number was new.
    private boolean accept(Sessions node, long seq) {
        var touched = new Session[1];
        boolean fresh = database.write(tx -> {
            touched[0] = open(node, tx);
            boolean added = touched[0].add(seq);
            node.save(tx, List.of(touched[0]), clock.instant());
            return added;
        });
        node.committed(List.of(touched[0]));
        return fresh;
    }

    private Session open(Sessions node, Tx tx) {
        return node.open(tx, List.of(key)).values().iterator().next();
    }
}
