package com.foodieexpress.citytiles;

import com.foodieexpress.citytiles.layers.LandAndSea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Writes the ground of the map as GeoJSON: one rectangle of earth, and the sea cut to it on top.
///
/// OpenStreetMap extracts hold coastlines as open lines, so land and sea have to come from ready-made polygons.
final class LandAndSeaGeoJson {
    private LandAndSeaGeoJson() {}

    static String write(Envelope bounds, List<Polygon> sea) {
        Geometry window = new GeometryFactory().toGeometry(bounds);
        var features = new ArrayList<String>();
        features.add(feature(LandAndSea.EARTH, "earth", (Polygon) window));
        for (Polygon water : sea) {
            // buffer(0) repairs self-touching rings, which intersection would refuse.
            Geometry visible = water.buffer(0).intersection(window);
            for (int i = 0; i < visible.getNumGeometries(); i++) {
                if (visible.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                    features.add(feature(LandAndSea.WATER, "ocean", part));
                }
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", features));
    }

    private static String feature(String layer, String kind, Polygon polygon) {
        return """
                {"type":"Feature","properties":{"layer":"%s","kind":"%s"},\
                "geometry":{"type":"Polygon","coordinates":%s}}""".formatted(layer, kind, coordinates(polygon));
    }

    private static String coordinates(Polygon polygon) {
        var rings = new ArrayList<String>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return "[%s]".formatted(String.join(",", rings));
    }

    private static String ring(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(point -> "[%s,%s]".formatted(point.x, point.y))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
