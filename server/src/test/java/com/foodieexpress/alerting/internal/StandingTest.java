package com.foodieexpress.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// The state machine against a model that knows the whole past and computes each phase from it anew.
class StandingTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    /// So long after the step before, the condition was broken or well, or somebody resolved by hand.
    record Step(int seconds, boolean broken, boolean resolved) {}

    private record Seen(Instant at, boolean broken, boolean resolved) {}

    @Property(tries = 2_000)
    void itStandsAsTheWholePastSays(
            @ForAll("pasts") List<Step> past,
            @ForAll @IntRange(max = 120) int patience,
            @ForAll @IntRange(max = 300) int calm) {
        Standing standing = Standing.inactive(START);
        List<Seen> seen = new ArrayList<>();
        Instant now = START;
        for (Step step : past) {
            now = now.plusSeconds(step.seconds());
            boolean byHand = step.resolved() && standing.phase() == Phase.FIRING;
            standing = byHand
                    ? standing.resolved(now)
                    : standing.next(step.broken(), now, Duration.ofSeconds(patience), Duration.ofSeconds(calm));
            seen.add(new Seen(now, step.broken(), byHand));
            assertThat(standing.phase())
                    .as("after %s with patience %d s and calm %d s", seen, patience, calm)
                    .isEqualTo(model(seen, patience, calm));
        }
    }

    @Property(tries = 500)
    void aValueThatGoesToAndFroWithinTheCalmFiresOnce(
            @ForAll List<Boolean> flaps, @ForAll @IntRange(min = 60, max = 300) int calm) {
        Standing standing = Standing.inactive(START).next(true, START, Duration.ZERO, Duration.ofSeconds(calm));
        Instant now = START;
        int fired = 1;
        for (boolean flap : flaps) {
            Phase before = standing.phase();
            now = now.plusSeconds(10);
            standing = standing.next(flap, now, Duration.ZERO, Duration.ofSeconds(calm));
            // Half the calm at most is well at a stretch.
            now = now.plusSeconds(10);
            standing = standing.next(true, now, Duration.ZERO, Duration.ofSeconds(calm));
            fired += before != Phase.FIRING && standing.phase() == Phase.FIRING ? 1 : 0;
        }
        assertThat(fired).isEqualTo(1);
        assertThat(standing.phase()).isEqualTo(Phase.FIRING);
    }

    @Provide
    Arbitrary<List<Step>> pasts() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, Arbitraries.just(10)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 4_000))),
                        Arbitraries.of(true, true, false),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(1, true), net.jqwik.api.Tuple.of(12, false)))
                .as(Step::new);
        return step.list().ofMaxSize(60);
    }

    /// Goes through the past in stretches: broken since when, well since when, resolved by hand when.
    private static Phase model(List<Seen> past, int patience, int calm) {
        Instant brokenSince = null;
        Instant wellSince = null;
        Instant byHand = null;
        boolean firing = false;
        for (Seen each : past) {
            if (each.resolved()) {
                firing = false;
                brokenSince = null;
                byHand = each.at();
                continue;
            }
            if (byHand != null && each.broken() && each.at().isBefore(byHand.plus(Standing.FORGIVEN))) {
                continue;
            }
            byHand = null;
            if (firing) {
                wellSince = each.broken() ? null : wellSince == null ? each.at() : wellSince;
                firing = wellSince == null || each.at().isBefore(wellSince.plusSeconds(calm));
                brokenSince = null;
                wellSince = firing ? wellSince : null;
            } else {
                brokenSince = each.broken() ? brokenSince == null ? each.at() : brokenSince : null;
                firing = brokenSince != null && !each.at().isBefore(brokenSince.plusSeconds(patience));
                wellSince = null;
            }
        }
        return firing
                ? Phase.FIRING
                : byHand != null ? Phase.RESOLVED : brokenSince != null ? Phase.PENDING : Phase.INACTIVE;
    }
}
