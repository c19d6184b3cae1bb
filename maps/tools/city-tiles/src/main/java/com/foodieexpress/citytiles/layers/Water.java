package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;

/// Layer `water`, inland: ponds, basins, swimming pools.
public final class Water implements MapLayer {
    @Override
    public void show(SourceFeature source, FeatureCollector tiles) {
        if (!source.canBePolygon()) {
            return;
        }
        if (source.hasTag("natural", "water") || source.hasTag("leisure", "swimming_pool")) {
            tiles.polygon(LandAndSea.WATER)
                    .setAttr("kind", "water")
                    .setZoomRange(12, 15)
                    .setMinPixelSize(1);
        }
    }
}
