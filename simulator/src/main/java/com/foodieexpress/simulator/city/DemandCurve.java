package com.foodieexpress.simulator.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// How hungry the city is through the day: 1 at the dinner peak, linear between full hours.
public final class DemandCurve {
    private static final double[] DAILY = {
        0.10, 0.06, 0.03, 0.02, 0.02, 0.03, 0.05, 0.10, 0.15, 0.15, 0.20, 0.45,
        0.80, 0.75, 0.40, 0.25, 0.25, 0.35, 0.65, 0.95, 1.00, 0.85, 0.50, 0.25
    };

    private final boolean flat;
    private final ZoneId zone;

    private DemandCurve(boolean flat, ZoneId zone) {
        this.flat = flat;
        this.zone = zone;
    }

    public static DemandCurve daily(ZoneId zone) {
        return new DemandCurve(false, zone);
    }

    /// The dinner peak at every hour, for measurements.
    public static DemandCurve flat() {
        return new DemandCurve(true, ZoneOffset.UTC);
    }

    public double weightAt(Instant instant) {
        if (flat) {
            return 1;
        }
        LocalTime time = instant.atZone(zone).toLocalTime();
        double share = time.getMinute() / 60.0;
        int hour = time.getHour();
        return DAILY[hour] * (1 - share) + DAILY[(hour + 1) % 24] * share;
    }

    /// When the next order comes after `from`, if the peak hour brings `peakPerHour` orders.
    ///
    /// Thinning: roll arrivals at the peak rate and keep each with the weight of its hour (Lewis and Shedler 1979).
    public Instant nextArrival(Instant from, double peakPerHour, Dice dice) {
        Instant candidate = from;
        do {
            candidate = candidate.plus(max(dice.gap(peakPerHour), Duration.ofMillis(1)));
        } while (!dice.chance(weightAt(candidate)));
        return candidate;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
