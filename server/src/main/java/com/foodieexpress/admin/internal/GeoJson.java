package com.foodieexpress.admin.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Polyline;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.tracking.Tracking.StoredFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A replay as GeoJSON (RFC 7946): rides and planned ways as lines, the kitchen, the door and what happened as points.
final class GeoJson {

    static final String TYPE = "application/geo+json";

    record Feature(String type, Map<String, Object> geometry, Map<String, Object> properties) {}

    record Collection(String type, List<Feature> features) {}

    private GeoJson() {}

    static byte[] of(Replay replay) {
        var features = new ArrayList<Feature>();
        features.add(point(
                replay.restaurant().location(),
                Map.of("kind", "restaurant", "name", replay.restaurant().name())));
        features.add(point(replay.dropoff(), Map.of("kind", "dropoff", "name", replay.number())));
        replay.legs()
                .forEach(leg -> line(
                        features,
                        Polyline.decode(leg.polyline()),
                        Map.of("kind", "planned", "target", leg.target(), "time", leg.plannedAt())));
        replay.rides().forEach(ride -> line(features, points(ride), properties(ride)));
        for (Replay.Entry entry : replay.entries()) {
            if (entry.position() != null) {
                features.add(
                        point(entry.position(), Map.of("kind", "event", "name", entry.about(), "time", entry.at())));
            }
        }
        return Json.writeBytes(new Collection("FeatureCollection", features));
    }

    /// `coordTimes` is what readers of GeoJSON call the times of a line's points.
    private static Map<String, Object> properties(Replay.Ride ride) {
        return Map.of(
                "kind",
                "ride",
                "rider",
                ride.name(),
                "coordTimes",
                ride.fixes().stream().map(StoredFix::recordedAt).toList());
    }

    private static List<GeoPoint> points(Replay.Ride ride) {
        return ride.fixes().stream().map(StoredFix::point).toList();
    }

    private static Feature point(GeoPoint at, Map<String, Object> properties) {
        return new Feature("Feature", Map.of("type", "Point", "coordinates", position(at)), properties);
    }

    /// A line has at least two points.
    private static void line(List<Feature> features, List<GeoPoint> points, Map<String, Object> properties) {
        if (points.size() >= 2) {
            List<List<Double>> coordinates =
                    points.stream().map(GeoJson::position).toList();
            features.add(new Feature("Feature", Map.of("type", "LineString", "coordinates", coordinates), properties));
        }
    }

    private static List<Double> position(GeoPoint at) {
        return List.of(at.lng(), at.lat());
    }
}
