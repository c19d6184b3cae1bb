package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.routing.Route;
import com.foodieexpress.tracking.Tracking.LegProgress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Follows a rider along one leg's polyline: projects each position onto the segments ahead, never backwards.
///
/// Works in local metres around the leg (equirectangular, exact to centimetres at city size). Advancing costs a walk
/// over the segments
/// within the window and allocates nothing. Positions come from one thread; progress may be read from any.
final class LegProjector {

    private static final double METRES_PER_DEGREE = 111_194.93;
    /// How far ahead of the last progress a position may be found, so that a crossing street further on does not
    /// swallow it.
    private static final double WINDOW_METRES = 400;
    /// What a metre of unexplained progress weighs against a metre of distance from the route: where a street is ridden
    /// out and back, or its two carriageways lie side by side, noise must not send the rider to the way back.
    private static final double AHEAD_COST = 0.05;

    private final UUID riderId;
    private final UUID legKey;
    private final double[] x;
    private final double[] y;
    /// Metres from the start to each point.
    private final double[] along;
    private final double secondsPerMetre;
    private final double originLat;
    private final double originLng;
    private final double cosLat;
    private final double destinationX;
    private final double destinationY;
    private double done;
    private int segment;
    private int fixesOff;
    private boolean off;
    private volatile @Nullable LegProgress progress;

    LegProjector(UUID riderId, UUID legKey, Route route, GeoPoint destination) {
        List<GeoPoint> points = route.points();
        this.riderId = riderId;
        this.legKey = legKey;
        this.originLat = points.getFirst().lat();
        this.originLng = points.getFirst().lng();
        this.cosLat = Math.cos(Math.toRadians(originLat));
        this.x = new double[points.size()];
        this.y = new double[points.size()];
        this.along = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            x[i] = metresEast(points.get(i).lng());
            y[i] = metresNorth(points.get(i).lat());
            along[i] = i == 0 ? 0 : along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        this.secondsPerMetre = length() > 0 ? route.durationSeconds() / length() : 0;
        this.destinationX = metresEast(destination.lng());
        this.destinationY = metresNorth(destination.lat());
    }

    void advance(GeoPoint position, FollowSettings follow) {
        double px = metresEast(position.lng());
        double py = metresNorth(position.lat());
        // A rider who was lost may come back anywhere further on.
        double until = fixesOff > 0 ? Double.MAX_VALUE : done + WINDOW_METRES;
        double bestCost = Double.MAX_VALUE;
        double bestApart = 0;
        double bestAlong = done;
        int bestSegment = segment;
        for (int i = segment; i + 1 < x.length && along[i] <= until; i++) {
            double t = share(i, px, py);
            double dx = px - (x[i] + t * (x[i + 1] - x[i]));
            double dy = py - (y[i] + t * (y[i + 1] - y[i]));
            double apart = Math.sqrt(dx * dx + dy * dy);
            double here = along[i] + t * (along[i + 1] - along[i]);
            double cost = apart + AHEAD_COST * Math.max(0, here - done);
            if (cost < bestCost) {
                bestCost = cost;
                bestApart = apart;
                bestAlong = here;
                bestSegment = i;
            }
        }
        judge(bestApart, follow);
        if (bestApart <= follow.offRouteMetres() && bestAlong > done) {
            done = bestAlong;
            segment = bestSegment;
        }
        boolean near = Math.hypot(px - destinationX, py - destinationY) <= follow.nearMetres();
        progress = new LegProgress(
                riderId, legKey, done, length() - done, (length() - done) * secondsPerMetre, pointAt(), off, near);
    }

    Optional<LegProgress> progress() {
        return Optional.ofNullable(progress);
    }

    private void judge(double apart, FollowSettings follow) {
        fixesOff = apart > follow.offRouteMetres() ? fixesOff + 1 : 0;
        off = fixesOff >= follow.offRouteFixes();
    }

    /// Where on the segment, 0 to 1, the foot of the perpendicular lies.
    private double share(int i, double px, double py) {
        double sx = x[i + 1] - x[i];
        double sy = y[i + 1] - y[i];
        double square = sx * sx + sy * sy;
        return square == 0 ? 0 : Math.clamp(((px - x[i]) * sx + (py - y[i]) * sy) / square, 0, 1);
    }

    private GeoPoint pointAt() {
        if (x.length < 2) {
            return new GeoPoint(originLat, originLng);
        }
        double span = along[segment + 1] - along[segment];
        double t = span == 0 ? 0 : (done - along[segment]) / span;
        double px = x[segment] + t * (x[segment + 1] - x[segment]);
        double py = y[segment] + t * (y[segment + 1] - y[segment]);
        return new GeoPoint(originLat + py / METRES_PER_DEGREE, originLng + px / (METRES_PER_DEGREE * cosLat));
    }

    private double length() {
        return along[along.length - 1];
    }

    private double metresEast(double lng) {
        return (lng - originLng) * METRES_PER_DEGREE * cosLat;
    }

    private double metresNorth(double lat) {
        return (lat - originLat) * METRES_PER_DEGREE;
    }
}
