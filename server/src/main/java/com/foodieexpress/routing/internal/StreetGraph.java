package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.routing.Profile;
import com.foodieexpress.routing.Route;
import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.ResponsePath;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PointList;
import com.graphhopper.util.exceptions.ConnectionNotFoundException;
import com.graphhopper.util.exceptions.PointNotFoundException;
import com.graphhopper.util.exceptions.PointOutOfBoundsException;
import com.graphhopper.util.shapes.BBox;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The loaded streets of one city. Immutable and thread-safe.
///
/// Nothing is contracted beforehand: on one city's few thousand edges a flexible search takes about a millisecond,
/// and import stays at seconds.
final class StreetGraph implements AutoCloseable {

    /// A point further from any street than this has no route.
    static final double REACH_METRES = 300;

    /// Nobody lives in a tunnel, though many a house stands above one.
    static final List<String> NOT_AT_A_DOOR = List.of("tunnel", "ferry", "motorway", "trunk");

    private final GraphHopper hopper;
    private final Map<Profile, TravelTimesToOne> travelTimes = new EnumMap<>(Profile.class);

    StreetGraph(GraphHopper loaded) {
        this.hopper = loaded;
        for (Profile profile : Profile.values()) {
            travelTimes.put(profile, new TravelTimesToOne(loaded, SpeedModels.nameOf(profile)));
        }
    }

    Route route(GeoPoint from, GeoPoint to, Profile profile) {
        var request = new GHRequest(from.lat(), from.lng(), to.lat(), to.lng())
                .setProfile(SpeedModels.nameOf(profile))
                .setSnapPreventions(NOT_AT_A_DOOR);
        request.putHint("instructions", false);
        GHResponse response = hopper.route(request);
        if (response.hasErrors()) {
            throw noRoute(response.getErrors());
        }
        ResponsePath best = response.getBest();
        PointList snapped = best.getWaypoints();
        requireNear(from, snapped, 0);
        requireNear(to, snapped, 1);
        return new Route(points(best.getPoints()), best.getDistance(), best.getTime() / 1000.0, profile);
    }

    List<OptionalDouble> secondsToOne(List<GeoPoint> origins, GeoPoint to, Profile profile) {
        TravelTimesToOne times = travelTimes.get(profile);
        return times == null ? List.of() : times.seconds(origins, to);
    }

    /// The named street nearest to the point, with the point on it.
    Optional<NamedPoint> nearestStreet(GeoPoint point, double withinMetres) {
        Snap snap = hopper.getLocationIndex()
                .findClosest(point.lat(), point.lng(), edge -> !edge.getName().isEmpty());
        if (!snap.isValid() || snap.getQueryDistance() > withinMetres) {
            return Optional.empty();
        }
        var onStreet = new GeoPoint(
                snap.getSnappedPoint().getLat(), snap.getSnappedPoint().getLon());
        return Optional.of(new NamedPoint(snap.getClosestEdge().getName(), onStreet));
    }

    Bounds bounds() {
        BBox box = hopper.getBaseGraph().getBounds();
        return new Bounds(box.minLon, box.minLat, box.maxLon, box.maxLat);
    }

    @Override
    public void close() {
        hopper.close();
    }

    record NamedPoint(String name, GeoPoint point) {}

    private static void requireNear(GeoPoint wanted, PointList snapped, int index) {
        var found = new GeoPoint(snapped.getLat(index), snapped.getLon(index));
        if (wanted.distanceMetresTo(found) > REACH_METRES) {
            throw noRoute();
        }
    }

    private static RuntimeException noRoute(List<Throwable> errors) {
        for (Throwable error : errors) {
            boolean expected = error instanceof PointNotFoundException
                    || error instanceof PointOutOfBoundsException
                    || error instanceof ConnectionNotFoundException;
            if (!expected) {
                return new IllegalStateException("the street graph failed", error);
            }
        }
        return noRoute();
    }

    private static Refusal noRoute() {
        return Refusal.conflict("routing.no-route", "There is no way between these points for this vehicle");
    }

    private static List<GeoPoint> points(PointList list) {
        var points = new ArrayList<GeoPoint>(list.size());
        for (int i = 0; i < list.size(); i++) {
            points.add(new GeoPoint(list.getLat(i), list.getLon(i)));
        }
        return points;
    }
}
