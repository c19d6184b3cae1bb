package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.FeatureCollector.Feature;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.List;
import java.util.Set;

/// Layer `pois`: named places by which people find their way.
public final class Pois implements MapLayer {
    private static final int MAX_ZOOM = 15;

    private record Rule(String tag, Set<String> values) {}

    /// The first rule that matches names the kind, which is the tag's value.
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "amenity",
                    Set.of(
                            "restaurant",
                            "fast_food",
                            "cafe",
                            "bar",
                            "school",
                            "university",
                            "library",
                            "theatre",
                            "post_office",
                            "townhall",
                            "hospital",
                            "pharmacy",
                            "toilets",
                            "drinking_water")),
            new Rule("tourism", Set.of("museum", "attraction", "hotel")),
            new Rule("shop", Set.of("supermarket", "convenience", "books", "clothes")),
            new Rule("leisure", Set.of("park", "garden", "stadium", "marina")),
            new Rule("railway", Set.of("station")),
            new Rule("highway", Set.of("bus_stop")));

    @Override
    public void show(SourceFeature source, FeatureCollector tiles) {
        String kind = kind(source);
        Feature point = kind == null || !source.hasTag("name") ? null : pointOf(source, tiles);
        if (point == null) {
            return;
        }
        int minZoom = minZoom(kind);
        point.setAttr("kind", kind)
                .setAttr("min_zoom", minZoom)
                .setAttr("cuisine", source.getString("cuisine"))
                .setZoomRange(Math.min(MAX_ZOOM, minZoom), MAX_ZOOM)
                .setBufferPixels(64)
                .setSortKey(minZoom);
        Names.copy(source, point);
    }

    private static String kind(SourceFeature source) {
        for (Rule rule : RULES) {
            String value = source.getString(rule.tag());
            if (value != null && rule.values().contains(value)) {
                return value;
            }
        }
        return null;
    }

    private static Feature pointOf(SourceFeature source, FeatureCollector tiles) {
        if (source.isPoint()) {
            return tiles.point("pois");
        }
        return source.canBePolygon() ? tiles.innermostPoint("pois") : null;
    }

    /// Landmarks early, shops late. Beyond [#MAX_ZOOM] the style over-zooms the last tile and filters by this number.
    private static int minZoom(String kind) {
        return switch (kind) {
            case "station", "stadium", "park", "museum", "marina" -> 14;
            case "hospital", "theatre", "attraction", "university", "townhall" -> 15;
            case "bus_stop" -> 18;
            default -> 16;
        };
    }
}
