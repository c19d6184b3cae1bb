package com.foodieexpress.alerting.internal;

import java.time.Duration;

/// What must hold of a measure for a rule to be broken. What a kind does not use is 0.
///
/// `limit` is the measure's value for a threshold, a share from 0 to 1 for a ratio, the multiple of the budget for a
/// burn rate, and the number of deviations for a baseline. `minVolume` is what the window must hold for a judgement:
/// of the denominator, for a burn rate of bad ones. `objective` and `shortMinutes` are the burn rate's; `minDifference`
/// and `minShare` how far a baseline must be missed besides, in the measure's unit and as a share of the usual.
record Condition(
        Kind kind,
        Direction direction,
        double limit,
        int windowMinutes,
        double minVolume,
        double objective,
        int shortMinutes,
        double minDifference,
        double minShare) {

    static Condition threshold(Direction direction, double limit, int windowMinutes, double minVolume) {
        return new Condition(Kind.THRESHOLD, direction, limit, windowMinutes, minVolume, 0, 0, 0, 0);
    }

    static Condition ratio(double limit, int windowMinutes, double minVolume) {
        return new Condition(Kind.RATIO, Direction.ABOVE, limit, windowMinutes, minVolume, 0, 0, 0, 0);
    }

    static Condition burnRate(double objective, double factor, int longMinutes, int shortMinutes, double minBad) {
        return new Condition(
                Kind.BURN_RATE, Direction.ABOVE, factor, longMinutes, minBad, objective, shortMinutes, 0, 0);
    }

    static Condition baseline(
            Direction direction, double deviations, int windowMinutes, double minDifference, double minShare) {
        return new Condition(Kind.BASELINE, direction, deviations, windowMinutes, 0, 0, 0, minDifference, minShare);
    }

    static Condition absence(int windowMinutes) {
        return new Condition(Kind.ABSENCE, Direction.BELOW, 0, windowMinutes, 0, 0, 0, 0, 0);
    }

    Duration window() {
        return Duration.ofMinutes(windowMinutes);
    }

    Duration shortWindow() {
        return Duration.ofMinutes(shortMinutes);
    }
}
