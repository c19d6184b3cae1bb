package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.messages.MessageNotSent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/// Whatever people and mail servers do, in whatever order, codes answer as a simple model says; and for an address
/// nobody has they answer as for one that somebody has, wrong codes being all that can be shown there.
class CodeLifeProperties {

    private static final int CAP = 7;
    private static final Duration LOCK = Duration.ofHours(1);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PER_DAY = 6;

    /// What can happen to the codes of one person, or of an address nobody has. Indexes count from the newest request
    /// back.
    sealed interface Step {
        record Ask() implements Step {}

        record Deliver(int back) implements Step {}

        record FailToDeliver(int back, boolean lasting) implements Step {}

        record ShowRight(int back) implements Step {}

        record ShowWrong(int back) implements Step {}

        record Wait(Duration span) implements Step {}
    }

    private static @Nullable CodesRig rig;

    @BeforeContainer
    static void start() {
        rig = new CodesRig(Map.of(
                "foodie.codes.failures", Integer.toString(CAP),
                "foodie.codes.lock", LOCK.toString(),
                "foodie.codes.per-day", Integer.toString(PER_DAY),
                "foodie.codes.pepper", "a pepper for the tests of 32 letters"));
    }

    @AfterContainer
    static void stop() {
        CodesRig world = Objects.requireNonNull(rig);
        assertThat(world.count("select count(*) from platform.outbox_message"))
                .as("no outbox outside demo mode")
                .isZero();
        world.stop();
    }

    @Property(tries = 60)
    void codesAnswerAsTheModelSays(@ForAll boolean somebody, @ForAll("lives") List<Step> life) {
        CodesRig world = Objects.requireNonNull(rig);
        var model = new Model(world, somebody);
        for (Step step : life) {
            switch (step) {
                case Step.Ask ask -> model.ask();
                case Step.Deliver deliver -> model.deliver(deliver.back());
                case Step.FailToDeliver fail -> model.failToDeliver(fail.back(), fail.lasting());
                case Step.ShowRight show -> model.show(show.back(), true);
                case Step.ShowWrong show -> model.show(show.back(), false);
                case Step.Wait wait -> world.identity.clock.advance(wait.span());
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Integer> back = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(1, 3)));
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(new Step.Ask())),
                Tuple.of(6, back.map(Step.Deliver::new)),
                Tuple.of(1, back.map(at -> new Step.FailToDeliver(at, false))),
                Tuple.of(1, back.map(at -> new Step.FailToDeliver(at, true))),
                Tuple.of(3, back.map(Step.ShowRight::new)),
                Tuple.of(10, back.map(Step.ShowWrong::new)),
                Tuple.of(
                        6,
                        Arbitraries.of(1L, 59_999L, 60_000L, 61_000L, 599_999L, 600_000L, 3_600_000L)
                                .map(Duration::ofMillis)
                                .map(Step.Wait::new)),
                Tuple.of(1, Arbitraries.just(new Step.Wait(DAY))));
        return step.list().ofMinSize(5).ofMaxSize(50);
    }

    /// The promise in its simplest form.
    private static final class Model {

        private static final class Asked {
            final UUID id;
            final Instant at;

            @Nullable
            String code;

            boolean delivered;
            boolean closed;
            int wrong;
            int failedSends;

            Asked(UUID id, Instant at) {
                this.id = id;
                this.at = at;
            }

            boolean isOpen(Instant now) {
                return !closed && now.isBefore(at.plus(LIFE));
            }
        }

        private final CodesRig world;
        private final boolean somebody;
        private final Destination destination;
        private final List<Asked> asked = new ArrayList<>();
        private final Map<String, Integer> failures = new HashMap<>();
        private final Map<String, Instant> lockedUntil = new HashMap<>();

        Model(CodesRig world, boolean somebody) {
            this.world = world;
            this.somebody = somebody;
            this.destination = Destination.email(
                    somebody ? world.confirmedAccount().email() : UUID.randomUUID() + "@test.example");
        }

        void ask() {
            Instant now = world.now();
            boolean tooSoon =
                    !asked.isEmpty() && now.isBefore(asked.getLast().at.plusSeconds(60));
            boolean tooMany = asked.stream()
                            .filter(each -> each.at.isAfter(now.minus(DAY)))
                            .count()
                    >= PER_DAY;
            try {
                RequestCode.Issued issued =
                        world.requestCode.request(CodePurpose.LOGIN, destination, null, Language.EN);
                assertThat(tooSoon || tooMany).as("asked too soon, yet issued").isFalse();
                asked.forEach(each -> each.closed = true);
                asked.add(new Asked(issued.challengeId(), now));
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("identity.code-too-soon");
                assertThat(tooSoon || tooMany).as("refused, yet not too soon").isTrue();
            }
        }

        void deliver(int back) {
            Asked one = one(back);
            if (one == null) {
                return;
            }
            boolean goes = one.isOpen(world.now()) && !one.delivered && somebody && !isLocked("account");
            var code = world.deliver(one.id);
            assertThat(code.isPresent()).as("a code arrives").isEqualTo(goes);
            if (goes) {
                one.code = code.orElseThrow();
            }
            one.delivered |= one.isOpen(world.now());
        }

        void failToDeliver(int back, boolean lasting) {
            Asked one = one(back);
            boolean goes = one != null && one.isOpen(world.now()) && !one.delivered && somebody;
            if (one == null || !goes || isLocked("account")) {
                return;
            }
            world.letterBox.refuseNext(
                    lasting ? MessageNotSent.forGood("no such letter box") : MessageNotSent.forNow("busy"));
            assertThat(world.deliver(one.id)).isEmpty();
            // What may have arrived all the same cannot be seen from here, so it is as good as no code.
            one.code = "unseen";
            one.failedSends++;
            Instant next = world.now().plusSeconds(1L << Math.min(one.failedSends, 5));
            one.closed |= lasting || one.failedSends == 6 || !next.isBefore(one.at.plus(LIFE));
        }

        void show(int back, boolean right) {
            Asked one = one(back);
            if (one == null || (right && (one.code == null || one.code.equals("unseen")))) {
                return;
            }
            String typed = right ? Objects.requireNonNull(one.code) : wrongFor(one.code);
            String subject = one.code == null ? "place" : "account";
            boolean open = one.isOpen(world.now()) && !isLocked(subject);
            String expected;
            if (open && right) {
                one.closed = true;
                failures.remove(subject);
                lockedUntil.remove(subject);
                expected = "right";
            } else if (open) {
                one.wrong++;
                one.closed = one.wrong == 5;
                countFailure(subject);
                expected = "wrong, left " + (5 - one.wrong);
            } else {
                expected = "wrong, left 0";
            }
            assertThat(answer(one.id, typed)).isEqualTo(expected);
        }

        private String answer(UUID id, String typed) {
            try {
                return world.codes.redeem(id, CodePurpose.LOGIN, typed, (tx, challenge) -> "right");
            } catch (CodeNotValid refusal) {
                return "wrong, left " + refusal.details().get("triesLeft");
            }
        }

        private void countFailure(String subject) {
            int now = failures.merge(subject, 1, Integer::sum);
            if (now % CAP == 0) {
                Duration span = LOCK.multipliedBy(1L << Math.min(now / CAP - 1, 5));
                lockedUntil.put(subject, world.now().plus(span));
            }
        }

        private boolean isLocked(String subject) {
            return world.now().isBefore(lockedUntil.getOrDefault(subject, Instant.MIN));
        }

        private @Nullable Asked one(int back) {
            return asked.isEmpty() ? null : asked.get(Math.max(0, asked.size() - 1 - back));
        }

        private static String wrongFor(@Nullable String code) {
            return "000000".equals(code) ? "000001" : "000000";
        }
    }
}
