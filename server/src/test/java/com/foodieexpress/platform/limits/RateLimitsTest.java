package com.foodieexpress.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.platform.origin.Visitor;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Visitor SOMEBODY = new Visitor(InetAddress.ofLiteral("203.0.113.7"), true, false, false);

    /// However somebody spreads requests, within any stretch of time no more pass than the quota and its refill.
    @Property(tries = 200)
    void nobodyGetsMoreThanTheQuotaAndItsRefill(
            @ForAll List<@IntRange(max = 4_000) Integer> pausesMillis, @ForAll @IntRange(min = 1, max = 20) int count) {
        var now = new AtomicLong();
        RateLimits limits = LimitsForTests.at(now::get);
        Quota quota = Quota.of(count, Duration.ofSeconds(10));
        long passed = 0;
        for (int pause : pausesMillis) {
            now.addAndGet(Duration.ofMillis(pause).toNanos());
            if (limits.take("any", "one", quota).passes()) {
                passed++;
            }
        }
        long refilled = now.get() * count / Duration.ofSeconds(10).toNanos();
        assertThat(passed).isLessThanOrEqualTo(count + refilled);
    }

    @Test
    void whoWaitsAsToldPasses() {
        var now = new AtomicLong();
        RateLimits limits = LimitsForTests.at(now::get);
        Quota quota = Quota.of("3/PT30S");
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("p", "s", quota).remaining()).isEqualTo(2 - i);
        }
        Verdict refused = limits.take("p", "s", quota);
        assertThat(refused.passes()).isFalse();
        assertThat(refused.retryAfterSeconds()).isEqualTo(10);
        assertThat(refused.policyItem()).isEqualTo("\"p\";q=3;w=30");
        assertThat(refused.stateItem()).isEqualTo("\"p\";r=0;t=30");
        now.addAndGet(Duration.ofSeconds(refused.retryAfterSeconds()).toNanos());
        assertThat(limits.take("p", "s", quota).passes()).isTrue();
        limits.giveBack("p", "s", quota);
        assertThat(limits.take("p", "s", quota).passes()).as("one given back").isTrue();
        assertThat(limits.take("p", "s", quota).passes()).isFalse();
        assertThat(limits.take("p", "another", quota).passes()).isTrue();
    }

    @Test
    void aQuotaIsWrittenAsCountAndTime() {
        assertThat(Quota.of(" 5 / PT15M ")).hasToString("5/PT15M");
        for (String text : List.of("", "5", "/PT1M", "0/PT1M", "-1/PT1M", "5/1m", "5/PT0S", "5/PT0.5S", "x/PT1M")) {
            assertThatThrownBy(() -> Quota.of(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// The positions of riders pass here, tens of thousands a second. The bound is ten times what it costs, so that a
    /// busy machine does not fail it; the figure is in docs/decisions/0011.
    @Test
    void countingCostsNextToNothing() {
        RateLimits limits = LimitsForTests.with(TimeMeter.SYSTEM_NANOTIME, Optional.empty());
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long begin = System.nanoTime();
            int seen = 0;
            for (int i = 0; i < 100_000; i++) {
                Verdict verdict = limits.ofAddressHere(LimitClass.FIXES, SOMEBODY);
                seen += verdict.stateItem().length();
            }
            best = Math.min(best, (System.nanoTime() - begin) / 100_000.0);
            assertThat(seen).isPositive();
        }
        System.out.printf("limit: %.0f ns a request, header included%n", best);
        assertThat(best).isLessThan(10_000);
    }
}
