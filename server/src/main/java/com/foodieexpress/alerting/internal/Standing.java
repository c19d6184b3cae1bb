package com.foodieexpress.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a rule stands with one group: the phase, since when, and while firing since when its condition no longer holds.
///
/// A condition must hold for `patience` before the alert fires, and must be well for `calm` before it is resolved: a
/// value that goes to and fro makes one alert. What an operator resolved by hand stays so until the condition was well
/// once, or for [#FORGIVEN] at most.
record Standing(Phase phase, Instant since, @Nullable Instant wellSince) {

    /// A resolved alert whose condition goes on and on comes back then.
    static final Duration FORGIVEN = Duration.ofHours(1);

    static Standing inactive(Instant now) {
        return new Standing(Phase.INACTIVE, now, null);
    }

    /// By hand.
    Standing resolved(Instant now) {
        return new Standing(Phase.RESOLVED, now, null);
    }

    Standing next(boolean broken, Instant now, Duration patience, Duration calm) {
        return switch (phase) {
            case INACTIVE -> broken ? begun(now, patience) : this;
            case PENDING -> broken ? grown(now, patience) : inactive(now);
            case FIRING -> broken ? new Standing(phase, since, null) : calmed(now, calm);
            case RESOLVED -> !broken ? inactive(now) : now.isBefore(since.plus(FORGIVEN)) ? this : begun(now, patience);
        };
    }

    private static Standing begun(Instant now, Duration patience) {
        return new Standing(patience.isZero() ? Phase.FIRING : Phase.PENDING, now, null);
    }

    private Standing grown(Instant now, Duration patience) {
        return now.isBefore(since.plus(patience)) ? this : new Standing(Phase.FIRING, now, null);
    }

    private Standing calmed(Instant now, Duration calm) {
        Instant well = wellSince == null ? now : wellSince;
        return now.isBefore(well.plus(calm)) ? new Standing(phase, since, well) : inactive(now);
    }
}
