package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.List;
import java.util.Map;

/// Layer `landuse`: the tinted areas under streets and buildings.
public final class Landuse implements MapLayer {
    private record Rule(String tag, Map<String, String> kinds) {}

    /// Tried from top to bottom: a park inside a school ground is drawn as a park.
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "leisure",
                    Map.of(
                            "park", "park",
                            "garden", "park",
                            "playground", "playground",
                            "pitch", "grass",
                            "stadium", "grass")),
            new Rule(
                    "landuse",
                    Map.of(
                            "grass", "grass",
                            "village_green", "grass",
                            "recreation_ground", "grass",
                            "forest", "forest",
                            "cemetery", "cemetery",
                            "industrial", "industrial",
                            "railway", "industrial",
                            "allotments", "allotments",
                            "military", "military")),
            new Rule(
                    "natural",
                    Map.of(
                            "wood", "wood",
                            "scrub", "scrub",
                            "grassland", "grassland",
                            "beach", "beach",
                            "sand", "beach")),
            new Rule(
                    "amenity",
                    Map.of(
                            "school", "school",
                            "kindergarten", "school",
                            "university", "university",
                            "college", "university",
                            "hospital", "hospital")),
            new Rule("highway", Map.of("pedestrian", "pedestrian")),
            new Rule("man_made", Map.of("pier", "pier", "breakwater", "pier")),
            new Rule("aeroway", Map.of("heliport", "aerodrome", "helipad", "aerodrome")));

    @Override
    public void show(SourceFeature source, FeatureCollector tiles) {
        if (!source.canBePolygon()) {
            return;
        }
        String kind = kind(source);
        if (kind != null) {
            tiles.polygon("landuse")
                    .setAttr("kind", kind)
                    .setZoomRange(10, 15)
                    .setMinPixelSize(1)
                    // Parks first, so that the playgrounds and lawns within them stay visible.
                    .setSortKey(kind.equals("park") ? 1 : 5);
        }
    }

    private static String kind(SourceFeature source) {
        for (Rule rule : RULES) {
            String value = source.getString(rule.tag());
            if (value != null && rule.kinds().containsKey(value)) {
                return rule.kinds().get(value);
            }
        }
        boolean pavedSquare = source.hasTag("highway") && source.hasTag("area", "yes");
        return pavedSquare ? "pedestrian" : null;
    }
}
