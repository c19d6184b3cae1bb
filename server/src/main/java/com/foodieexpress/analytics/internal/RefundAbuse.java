package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.Anomaly.Kind;
import com.foodieexpress.analytics.internal.Anomaly.Severity;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Gets money back more often than chance would have it.
///
/// Formula: of `n` orders that a kitchen began, `r` were not paid for in full. The city's rate `m = (R + 1)
/// / (N + 50)`, kept between 1 % and 50 %, says how often that happens; people differ, so a customer's own
/// rate is taken as drawn from a beta distribution with mean `m` and the weight of [#WEIGHT] orders.
/// Flagged when `n >= 5`, `r >= 3`, and the chance of `r` or more of `n` (beta-binomial) is below 1 in
/// 1,000.
final class RefundAbuse {

    static final int ORDERS_MIN = 5;
    static final int BACK_MIN = 3;
    static final double WEIGHT = 20;
    static final double CHANCE_MAX = 0.001;
    private static final double SERIOUS_BELOW = 1e-6;
    private static final double RATE_MIN = 0.01;
    private static final double RATE_MAX = 0.5;

    /// `begun` orders were accepted by a restaurant and are over; `back` of them were not paid for in full.
    record Counted(long begun, long back) {}

    private RefundAbuse() {}

    static Optional<Anomaly> judge(Counted person, Instant last, Counted city) {
        if (person.begun() < ORDERS_MIN || person.back() < BACK_MIN) {
            return Optional.empty();
        }
        double rate = rate(city);
        double chance = chance(person, city);
        return chance < CHANCE_MAX ? Optional.of(told(person, last, rate, chance)) : Optional.empty();
    }

    /// The chance that a customer of this city gets so much or more back by nobody's fault.
    static double chance(Counted person, Counted city) {
        double rate = rate(city);
        return atLeast(person.back(), person.begun(), rate * WEIGHT, (1 - rate) * WEIGHT);
    }

    /// `P(X >= r)` for `X` beta-binomial over `n` draws.
    static double atLeast(long r, long n, double a, double b) {
        double probability = 1;
        for (long i = 0; i < n; i++) {
            probability *= (b + i) / (a + b + i);
        }
        double below = 0;
        double above = 0;
        for (long k = 0; k <= n; k++) {
            if (k < r) {
                below += probability;
            } else {
                above += probability;
            }
            probability *= (double) (n - k) / (k + 1) * (a + k) / (b + n - k - 1);
        }
        // Added up from the small end: what is left of 1 would be lost in rounding.
        return above / (below + above);
    }

    private static double rate(Counted city) {
        return Math.clamp((city.back() + 1.0) / (city.begun() + 50.0), RATE_MIN, RATE_MAX);
    }

    private static Anomaly told(Counted person, Instant last, double rate, double chance) {
        long oneIn = Math.min(1_000_000_000L, Math.round(1 / chance));
        double percent = Math.round(rate * 1_000) / 10.0;
        return new Anomaly(
                Kind.REFUND_ABUSE,
                chance < SERIOUS_BELOW ? Severity.SERIOUS : Severity.WATCH,
                last,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d orders a kitchen had begun were not paid for in full, where the city has %.1f %%;"
                                + " by chance that happens to 1 customer in %,d.",
                        person.back(),
                        person.begun(),
                        percent,
                        oneIn),
                Map.of("back", person.back(), "begun", person.begun(), "cityPercent", percent, "oneIn", oneIn));
    }
}
