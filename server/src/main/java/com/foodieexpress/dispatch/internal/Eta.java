package com.foodieexpress.dispatch.internal;

import java.time.Duration;
import java.time.Instant;

/// When the food arrives, as a window. The estimate is the sum of what is left; the window widens with how much is
/// left.
final class Eta {

    /// About 80 % of deliveries end inside; the shares are to be replaced by what the measured errors say.
    private static final double EARLIER_SHARE = 0.12;
    private static final double LATER_SHARE = 0.22;
    private static final double MARGIN_SECONDS = 60;

    private Eta() {}

    record Window(Instant low, Instant high) {}

    /// No rider yet: the food is ready at `readyBy` or a rider is found, whichever is later.
    static Window beforeRider(Instant readyBy, Instant now, double rideSeconds, DeliverySettings times) {
        Instant pickup = later(readyBy, now.plus(times.search()));
        return window(now, plus(pickup, rideSeconds + 2.0 * times.handoverSeconds()));
    }

    /// A rider is on the way to the restaurant.
    static Window beforePickup(
            Instant readyBy, Instant now, double approachSeconds, double rideSeconds, int handoverSeconds) {
        Instant pickup = later(readyBy, plus(now, approachSeconds));
        return window(now, plus(pickup, rideSeconds + 2.0 * handoverSeconds));
    }

    /// The rider has the food.
    static Window carrying(Instant now, double remainingSeconds, int handoverSeconds) {
        return window(now, plus(now, remainingSeconds + handoverSeconds));
    }

    private static Window window(Instant now, Instant expected) {
        double left = Math.max(0, Duration.between(now, expected).toMillis() / 1000.0);
        return new Window(
                plus(expected, -EARLIER_SHARE * left - Math.min(left, MARGIN_SECONDS) / 2),
                plus(expected, LATER_SHARE * left + MARGIN_SECONDS));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant plus(Instant at, double seconds) {
        return at.plusMillis(Math.round(seconds * 1000));
    }
}
