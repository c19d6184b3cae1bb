package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import java.time.Duration;
import java.time.Instant;

/// Takes the receiver's noise out of one rider's positions, for those who look at them. Not thread-safe.
///
/// A Kalman filter of a body at constant velocity that is jolted by accelerations, in local metres; position and
/// velocity of both axes, whose errors are alike, so that one covariance serves both. Measured are the place, as exact
/// as the phone says, and the velocity where the phone tells speed and heading. See Bar-Shalom, Li, Kirubarajan,
/// Estimation with Applications to Tracking and Navigation (2001), chapter 6.
final class Smoother {

    private static final double METRES_PER_DEGREE = 111_194.93;
    /// Standard deviation of what a courier's brakes, starts and corners do, in m/s². From simulated rides.
    private static final double JOLT = 1.5;
    /// Squared Mahalanobis distance with two degrees of freedom that one true position in 3,000 exceeds.
    private static final double GATE = 16;
    /// So many beyond the gate in a row, and the filter is wrong, not the positions.
    private static final int BELIEVED = 3;
    /// A filter that heard nothing for so long begins anew.
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double STANDING_MPS = 0.7;
    /// How fast a place spreads, in m²/s, while its rider stands.
    private static final double STANDING_SPREAD = 0.2;
    private static final double USUAL_ACCURACY_METRES = 15;
    private static final double BEST_ACCURACY_METRES = 3;
    private static final double UNKNOWN_SPEED_VARIANCE = 100;
    /// Of speed times heading: a metre a second, and 0.3 radians of heading.
    private static final double HEADING_ERROR = 0.3;

    private double originLat;
    private double originLng;
    private double cosLat;
    private double x;
    private double y;
    private double vx;
    private double vy;
    private double placeVariance;
    private double covariance;
    private double speedVariance;
    private boolean stood;
    private int refused;
    private Instant at = Instant.MIN;

    /// Where to show a rider who is measured there now. Positions come in the order of their times; an older one
    /// changes nothing.
    GeoPoint shown(RiderPosition measured) {
        if (at.equals(Instant.MIN) || measured.recordedAt().isAfter(at.plus(PATIENCE))) {
            begin(measured);
        } else if (measured.recordedAt().isAfter(at)) {
            advance(measured);
        }
        return new GeoPoint(originLat + y / METRES_PER_DEGREE, originLng + x / (METRES_PER_DEGREE * cosLat));
    }

    private void begin(RiderPosition measured) {
        originLat = measured.point().lat();
        originLng = measured.point().lng();
        cosLat = Math.cos(Math.toRadians(originLat));
        x = 0;
        y = 0;
        vx = 0;
        vy = 0;
        placeVariance = variance(measured);
        covariance = 0;
        speedVariance = UNKNOWN_SPEED_VARIANCE;
        stood = false;
        refused = 0;
        at = measured.recordedAt();
    }

    private void advance(RiderPosition measured) {
        double seconds = Duration.between(at, measured.recordedAt()).toMillis() / 1000.0;
        boolean standing = isStanding(measured);
        // Who stands now may have come from elsewhere a moment ago; only who stood before, too, has not moved.
        if (standing && stood) {
            stay(seconds);
        } else {
            go(seconds);
        }
        at = measured.recordedAt();
        double dx = (measured.point().lng() - originLng) * METRES_PER_DEGREE * cosLat - x;
        double dy = (measured.point().lat() - originLat) * METRES_PER_DEGREE - y;
        double expected = placeVariance + variance(measured);
        if ((dx * dx + dy * dy) / expected <= GATE) {
            refused = 0;
            correctPlace(dx, dy, expected);
            if (!standing && tellsVelocity(measured)) {
                correctVelocity(measured);
            }
        } else if (++refused >= BELIEVED) {
            begin(measured);
        }
        stood = standing;
    }

    private void go(double seconds) {
        x += vx * seconds;
        y += vy * seconds;
        double jolt = JOLT * JOLT;
        placeVariance += seconds * (2 * covariance + seconds * speedVariance) + jolt * Math.pow(seconds, 4) / 4;
        covariance += seconds * speedVariance + jolt * Math.pow(seconds, 3) / 2;
        speedVariance += jolt * seconds * seconds;
    }

    private void stay(double seconds) {
        vx = 0;
        vy = 0;
        placeVariance += STANDING_SPREAD * seconds;
        covariance = 0;
        speedVariance = 1;
    }

    private void correctPlace(double dx, double dy, double expected) {
        double ofPlace = placeVariance / expected;
        double ofSpeed = covariance / expected;
        x += ofPlace * dx;
        y += ofPlace * dy;
        vx += ofSpeed * dx;
        vy += ofSpeed * dy;
        speedVariance -= ofSpeed * covariance;
        covariance *= 1 - ofPlace;
        placeVariance *= 1 - ofPlace;
    }

    private void correctVelocity(RiderPosition measured) {
        double speed = measured.speedMps();
        double heading = Math.toRadians(measured.headingDegrees());
        double error = 1 + Math.pow(HEADING_ERROR * speed, 2);
        double expected = speedVariance + error;
        double ofPlace = covariance / expected;
        double ofSpeed = speedVariance / expected;
        double dx = speed * Math.sin(heading) - vx;
        double dy = speed * Math.cos(heading) - vy;
        x += ofPlace * dx;
        y += ofPlace * dy;
        vx += ofSpeed * dx;
        vy += ofSpeed * dy;
        placeVariance -= ofPlace * covariance;
        covariance *= 1 - ofSpeed;
        speedVariance *= 1 - ofSpeed;
    }

    private static boolean isStanding(RiderPosition measured) {
        return measured.speedMps() >= 0 && measured.speedMps() < STANDING_MPS;
    }

    private static boolean tellsVelocity(RiderPosition measured) {
        return measured.speedMps() >= 0 && measured.headingDegrees() >= 0;
    }

    private static double variance(RiderPosition measured) {
        double metres = measured.accuracyMetres() < 0
                ? USUAL_ACCURACY_METRES
                : Math.max(BEST_ACCURACY_METRES, measured.accuracyMetres());
        return metres * metres;
    }
}
