package com.foodieexpress.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Something that goes wrong in the made-up city, from one moment to another. `strength` is drawn from 0 to 1: how bad
/// it is of what its kind can be.
record Incident(Kind kind, Instant from, Instant to, double strength) {

    /// So long after the end an alert still belongs to it.
    private static final Duration AFTERMATH = Duration.ofMinutes(15);

    enum Kind {
        /// All answers take 4 to 16 times as long at once.
        LATENCY_STEP("calls.p99"),
        /// One service takes 20 to 40 times as long.
        SLOW_SERVICE("calls.p99"),
        /// 5 to 40 % of calls fail.
        ERROR_BURST("calls.errors"),
        /// Answers get slower and slower over an hour, to 10 times.
        SLOW_LEAK("calls.p99"),
        /// 70 to 100 % of calls stay away.
        TRAFFIC_DROP("calls.rate", "orders.placed"),
        /// 2.5 to 6 times as many calls.
        TRAFFIC_SPIKE("calls.rate", "orders.placed"),
        /// 20 to 60 % of riders fall silent.
        DEAD_RIDERS("riders.dead"),
        /// 30 to 70 % of open orders become late within five minutes.
        LATE_DELIVERIES("deliveries.late"),
        /// 30 to 90 % of payments fail.
        PAYMENTS("payments.failed");

        private final Set<String> measures;

        Kind(String... measures) {
            this.measures = Set.of(measures);
        }
    }

    boolean isOn(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /// True while an alert, whatever it is about, is no false one.
    boolean explains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to.plus(AFTERMATH));
    }

    /// Only an alert on what went wrong finds it.
    boolean isFoundBy(String measure, Instant at) {
        return isOn(at) && kind.measures.contains(measure);
    }

    /// How far along it is, from 0 to 1 within `over`.
    double grown(Instant at, Duration over) {
        return Math.min(1, (double) Duration.between(from, at).toSeconds() / over.toSeconds());
    }
}
