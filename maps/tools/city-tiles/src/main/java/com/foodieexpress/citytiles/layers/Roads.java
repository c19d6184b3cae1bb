package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.FeatureCollector.Feature;
import com.onthegomap.planetiler.reader.SourceFeature;

/// Layer `roads`: streets, paths, railways and piers.
public final class Roads implements MapLayer {
    private static final String LAYER = "roads";

    @Override
    public void show(SourceFeature source, FeatureCollector tiles) {
        if (!source.canBeLine()) {
            return;
        }
        if (source.hasTag("highway")) {
            showStreet(source, tiles);
        }
        if (source.hasTag("railway", "rail", "light_rail", "tram")) {
            showRailway(source, tiles);
        }
        if (source.hasTag("man_made", "pier", "breakwater") && !source.canBePolygon()) {
            tiles.line(LAYER)
                    .setAttr("kind", "other")
                    .setAttr("kind_detail", "pier")
                    .setZoomRange(13, 15);
        }
    }

    private static void showStreet(SourceFeature source, FeatureCollector tiles) {
        String highway = source.getString("highway");
        RoadClass road = RoadClass.of(highway);
        // Squares belong to landuse; corridors inside buildings would scribble over them.
        if (road == null || source.hasTag("area", "yes") || source.hasTag("indoor", "yes")) {
            return;
        }
        Feature line = tiles.line(LAYER)
                .setAttr("kind", road.kind())
                .setAttr("kind_detail", RoadClass.withoutLink(highway))
                // The style reads min_zoom as the zoom of 512-pixel tiles, one more than ours.
                .setAttr("min_zoom", road.firstZoom() + 1)
                .setAttr("ref", source.getString("ref"))
                .setAttr("service", source.getString("service"))
                .setZoomRange(road.firstZoom(), 15)
                .setMinPixelSize(0)
                .setBufferPixels(8)
                // Courier markers are drawn on these lines: keep them closer than a marker's edge.
                .setPixelTolerance(0.2)
                .setSortKey(road.sortKey());
        if (RoadClass.isLink(highway)) {
            line.setAttr("is_link", true);
        }
        if (source.hasTag("oneway", "yes")) {
            line.setAttr("oneway", "yes");
        }
        markStructure(source, line);
        Names.copy(source, line);
    }

    private static void showRailway(SourceFeature source, FeatureCollector tiles) {
        Feature line = tiles.line(LAYER)
                .setAttr("kind", "rail")
                .setAttr("kind_detail", source.getString("railway"))
                .setZoomRange(11, 15)
                .setMinPixelSize(0);
        markStructure(source, line);
    }

    private static void markStructure(SourceFeature source, Feature line) {
        if (isSet(source, "tunnel")) {
            line.setAttr("is_tunnel", true);
        }
        if (isSet(source, "bridge")) {
            line.setAttr("is_bridge", true);
        }
    }

    private static boolean isSet(SourceFeature source, String tag) {
        return source.hasTag(tag) && !source.hasTag(tag, "no");
    }
}
