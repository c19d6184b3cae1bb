package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.Anomaly.Kind;
import com.foodieexpress.analytics.internal.Anomaly.Severity;
import com.foodieexpress.kernel.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One account in two places that nobody travels between in that time.
///
/// Formula, for two sightings that follow each other and were told by different sources: with `d` the
/// distance less both inaccuracies and `t` the time between, but at least a second, flagged when
/// `d > 100 km` and `d / t > 1,000 km/h`, which no airliner keeps up from door to door. A network's
/// place is where its provider says; who goes through a proxy abroad is flagged too, which is why this
/// asks for a look and nothing more.
final class ImpossibleTravel {

    static final double KILOMETRES_MIN = 100;
    static final double KMH_MIN = 1_000;
    private static final double SECONDS_MIN = 1;
    /// Who travels impossibly once mostly does so all day.
    private static final int TOLD_MAX = 3;

    /// `source` names what told of it: a network, a phone's recording. Two sightings of one source tell of
    /// its faults, not of two people.
    record Sighting(Instant at, GeoPoint point, double accuracyMetres, String source) {}

    private ImpossibleTravel() {}

    /// `sightings` are in the order of their time. The latest come first, few of them.
    static List<Anomaly> find(List<Sighting> sightings) {
        var found = new ArrayList<Anomaly>();
        for (int i = sightings.size() - 1; i > 0 && found.size() < TOLD_MAX; i--) {
            Sighting before = sightings.get(i - 1);
            Sighting after = sightings.get(i);
            if (!before.source().equals(after.source())) {
                double kilometres = kilometres(before, after);
                double kmh = kilometres / hours(before, after);
                if (kilometres > KILOMETRES_MIN && kmh > KMH_MIN) {
                    found.add(told(before, after, kilometres, kmh));
                }
            }
        }
        return found;
    }

    private static double kilometres(Sighting one, Sighting other) {
        double metres = one.point().distanceMetresTo(other.point()) - one.accuracyMetres() - other.accuracyMetres();
        return Math.max(0, metres) / 1_000;
    }

    private static double hours(Sighting before, Sighting after) {
        double seconds = Duration.between(before.at(), after.at()).toMillis() / 1_000.0;
        return Math.max(SECONDS_MIN, seconds) / 3_600;
    }

    private static Anomaly told(Sighting before, Sighting after, double kilometres, double kmh) {
        long minutes = Math.round(Duration.between(before.at(), after.at()).toSeconds() / 60.0);
        long distance = Math.round(kilometres);
        return new Anomaly(
                Kind.IMPOSSIBLE_TRAVEL,
                Severity.WATCH,
                after.at(),
                String.format(
                        Locale.ROOT,
                        "The account was used in two places %,d km apart within %,d minutes, which needs %,.0f km/h.",
                        distance,
                        minutes,
                        kmh),
                Map.of("kilometres", distance, "minutes", minutes, "kmh", Math.round(kmh)));
    }
}
