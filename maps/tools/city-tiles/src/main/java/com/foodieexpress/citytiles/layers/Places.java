package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;

/// Layer `places`: labels of towns and quarters.
public final class Places implements MapLayer {
    @Override
    public void show(SourceFeature source, FeatureCollector tiles) {
        if (!source.isPoint() || !source.hasTag("name")) {
            return;
        }
        if (source.hasTag("place", "city", "town", "village")) {
            label(source, tiles, "locality", 5, 7, 8);
        } else if (source.hasTag("place", "suburb", "quarter", "neighbourhood")) {
            label(source, tiles, "neighbourhood", 11, 12, 1);
        }
    }

    private static void label(
            SourceFeature source, FeatureCollector tiles, String kind, int firstZoom, int minZoom, int populationRank) {
        var point = tiles.point("places")
                .setAttr("kind", kind)
                .setAttr("kind_detail", source.getString("place"))
                .setAttr("min_zoom", minZoom)
                .setAttr("population_rank", populationRank)
                .setZoomRange(firstZoom, 15)
                // A label near a tile's edge must be known to the neighbour, or it is cut.
                .setBufferPixels(128);
        Names.copy(source, point);
    }
}
