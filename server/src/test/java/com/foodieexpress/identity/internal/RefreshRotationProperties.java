package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/// Random lives of a session, held step by step against a model of what the rotation promises.
class RefreshRotationProperties {

    /// What can happen to a session. Indexes count from the newest token back.
    sealed interface Step {
        record ShowRefresh(int back) implements Step {}

        record ShowAccess(int back) implements Step {}

        record Wait(Duration span) implements Step {}

        record LogOut() implements Step {}
    }

    private enum Answer {
        NEXT,
        SUPERSEDED,
        NOT_VALID
    }

    private static @Nullable IdentityRig rig;

    @BeforeContainer
    static void start() {
        rig = IdentityRig.start();
    }

    @AfterContainer
    static void stop() {
        if (rig != null) {
            rig.stop();
        }
    }

    @Property(tries = 40)
    void aSessionAnswersAsTheModelSays(@ForAll("lives") List<Step> life) {
        IdentityRig world = Objects.requireNonNull(rig);
        var model = new Model(world);
        for (Step step : life) {
            switch (step) {
                case Step.ShowRefresh show -> model.showRefresh(show.back());
                case Step.ShowAccess show -> model.showAccess(show.back());
                case Step.Wait wait -> world.clock.advance(wait.span());
                case Step.LogOut out -> model.logOut();
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Integer> back = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 6)));
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(12, back.map(Step.ShowRefresh::new)),
                Tuple.of(3, back.map(Step.ShowAccess::new)),
                Tuple.of(
                        4,
                        Arbitraries.of(1L, 500L, 9_999L, 10_000L, 60_000L)
                                .map(Duration::ofMillis)
                                .map(Step.Wait::new)),
                Tuple.of(2, Arbitraries.of(20L, 29L, 30L).map(Duration::ofDays).map(Step.Wait::new)),
                Tuple.of(1, Arbitraries.just(new Step.LogOut())));
        return step.list().ofMinSize(1).ofMaxSize(25);
    }

    /// The promise in its simplest form: a list of tokens, each with the moment it was spent and whether it, or the
    /// access token issued with it, was ever shown.
    private static final class Model {

        private static final class Issued {
            final SessionTokens tokens;
            final Instant expires;

            @Nullable
            Instant spentAt;

            boolean shown;

            Issued(SessionTokens tokens, Instant expires) {
                this.tokens = tokens;
                this.expires = expires;
            }
        }

        private final IdentityRig world;
        private final UUID accountId;
        private final Instant opened;
        private final List<Issued> issued = new ArrayList<>();
        private boolean ended;

        Model(IdentityRig world) {
            this.world = world;
            AccountRow account = world.newAccount();
            this.accountId = account.id();
            this.opened = world.clock.instant();
            add(world.database.write(
                    tx -> world.sessions.open(tx, account, Role.CUSTOMER, new ClientInfo(null, null))));
        }

        void showRefresh(int back) {
            int index = Math.max(0, issued.size() - 1 - back);
            Issued token = issued.get(index);
            Answer expected = expected(index);
            assertThat(show(token)).isEqualTo(expected);
            switch (expected) {
                case NEXT -> {
                    token.spentAt = world.clock.instant();
                    token.shown = true;
                }
                case NOT_VALID ->
                    ended |= token.spentAt != null && world.clock.instant().isBefore(token.expires);
                case SUPERSEDED -> {}
            }
        }

        void showAccess(int back) {
            Issued token = issued.get(Math.max(0, issued.size() - 1 - back));
            // Shown at all, even too late: whoever holds it holds the successor.
            token.shown = true;
            world.presentAccess(token.tokens.access());
        }

        void logOut() {
            world.database.run(tx -> world.sessions.revoke(tx, accountId, null, null, "test", Actor.SYSTEM));
            ended = true;
        }

        private Answer expected(int index) {
            Issued token = issued.get(index);
            Instant now = world.clock.instant();
            if (ended || !now.isBefore(token.expires)) {
                return Answer.NOT_VALID;
            }
            if (token.spentAt == null) {
                return Answer.NEXT;
            }
            // Tokens of one session follow each other: the successor is the next one.
            boolean fresh = Duration.between(token.spentAt, now).compareTo(Duration.ofSeconds(10)) < 0;
            return fresh && !issued.get(index + 1).shown ? Answer.SUPERSEDED : Answer.NOT_VALID;
        }

        private Answer show(Issued token) {
            try {
                add(world.rotate.rotate(token.tokens.refresh()));
                return Answer.NEXT;
            } catch (Refusal refusal) {
                return refusal.code().equals("identity.refresh-superseded") ? Answer.SUPERSEDED : Answer.NOT_VALID;
            }
        }

        private void add(SessionTokens tokens) {
            Instant unused = world.clock.instant().plus(Duration.ofDays(30));
            Instant end = opened.plus(Duration.ofDays(90));
            issued.add(new Issued(tokens, unused.isBefore(end) ? unused : end));
        }
    }
}
