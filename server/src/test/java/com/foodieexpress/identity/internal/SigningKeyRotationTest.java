package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.testing.BareDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A new signing key on two nodes whose clock the test moves.
class SigningKeyRotationTest {

    private final IdentityRig.HandClock clock = new IdentityRig.HandClock();
    private BareDatabase bare;
    private NodeForTests here;
    private NodeForTests there;

    @BeforeEach
    void start() {
        bare = BareDatabase.withTablesOf("platform", "identity");
        here = new NodeForTests(bare.database(), clock);
        there = new NodeForTests(bare.database(), clock);
    }

    @AfterEach
    void stop() throws InterruptedException {
        here.close();
        there.close();
        bare.close();
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneVerifiesUntilItsTokensRanOut() {
        String old = here.keys.signing().getKeyId();
        assertThat(there.keys.signing().getKeyId()).isEqualTo(old);
        String next = here.rotateKeys.rotate(false).kid();
        assertThat(published(here)).containsExactly(next, old);
        await().atMost(Duration.ofSeconds(1)).until(() -> published(there).equals(List.of(next, old)));
        assertThat(here.keys.signing().getKeyId()).isEqualTo(old);

        clock.advance(RotateSigningKeys.LEAD);
        String lastOfOld = mint(here, old);
        assertThat(here.keys.signing().getKeyId()).isEqualTo(next);
        assertThat(there.accepts(open(here))).isTrue();
        assertThat(there.accepts(lastOfOld)).isTrue();

        clock.advance(Duration.ofMinutes(15));
        assertThat(there.keys.find(old)).isNotNull();
        clock.advance(Duration.ofMinutes(1));
        assertThat(there.keys.find(old)).isNull();
        assertThat(published(there)).containsExactly(next);
        here.rotateKeys.rotateWhenOld();
        assertThat(storedKids()).containsExactly(next);
    }

    @Test
    void aCompromisedKeyIsDeadAtOnceOnBothNodes() {
        String stolen = here.keys.signing().getKeyId();
        String token = open(here);
        assertThat(there.accepts(token)).isTrue();
        String next = here.rotateKeys.rotate(true).kid();
        assertThat(here.keys.find(stolen)).isNull();
        assertThat(here.keys.signing().getKeyId()).isEqualTo(next);
        await().atMost(Duration.ofSeconds(1)).until(() -> !there.accepts(token));
        assertThat(here.accepts(token)).isFalse();
        assertThat(there.accepts(open(here))).isTrue();
    }

    /// Each node looks at the keys all the time; a look may begin before a rotation and end after it.
    @Test
    void aLookThatBeganBeforeBringsNoDeadKeyBack() throws Exception {
        var going = new AtomicBoolean(true);
        try (var watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> looks = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> watchers.submit(() -> {
                        while (going.get()) {
                            bare.database().read(tx -> {
                                here.keys.reload(tx);
                                return true;
                            });
                        }
                    }))
                    .toList();
            try {
                for (int round = 0; round < 200; round++) {
                    String stolen = here.keys.signing().getKeyId();
                    here.rotateKeys.rotate(true);
                    for (int i = 0; i < 50; i++) {
                        assertThat(here.keys.find(stolen)).as("round %d", round).isNull();
                        Thread.yield();
                    }
                }
            } finally {
                going.set(false);
            }
            for (Future<?> look : looks) {
                look.get();
            }
        }
    }

    @Test
    void aKeyIsReplacedWhenItIsAMonthOldAndNotEarlier() {
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        here.rotateKeys.rotateWhenOld();
        assertThat(storedKids()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        here.rotateKeys.rotateWhenOld();
        there.rotateKeys.rotateWhenOld();
        assertThat(storedKids()).hasSize(2);
    }

    private String mint(NodeForTests node, String kid) {
        var key = Objects.requireNonNull(node.keys.find(kid));
        var claims = new AccessTokens.Claims(
                UuidV7.next(),
                Role.CUSTOMER,
                UuidV7.next(),
                UuidV7.next(),
                true,
                clock.instant().plus(Duration.ofMinutes(15)));
        return new AccessTokens(node.keys::find, "foodieexpress", "foodieexpress-api")
                .mint(claims, key, clock.instant());
    }

    private String open(NodeForTests node) {
        AccountRow account = PersonForTests.insert(bare.database(), UuidV7.next());
        return node.database
                .write(tx -> node.sessions.open(tx, account, Role.CUSTOMER, new ClientInfo(null, null)))
                .access();
    }

    @SuppressWarnings("unchecked")
    private static List<String> published(NodeForTests node) {
        return ((List<Map<String, Object>>)
                        Objects.requireNonNull(node.keys.published().get("keys")))
                .stream().map(key -> String.valueOf(key.get("kid"))).toList();
    }

    private List<String> storedKids() {
        return bare.database()
                .read(tx -> tx.query("select kid from identity.signing_key order by signs_from desc")
                        .mapTo(String.class)
                        .list());
    }
}
