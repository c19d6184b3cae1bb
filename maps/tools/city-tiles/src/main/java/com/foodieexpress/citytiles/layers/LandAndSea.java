package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;

/// Layers `earth` and `water` (kind `ocean`), from prepared polygons that name their layer themselves.
public final class LandAndSea implements MapLayer {
    public static final String EARTH = "earth";
    public static final String WATER = "water";

    @Override
    public void show(SourceFeature source, FeatureCollector tiles) {
        tiles.polygon(source.getString("layer"))
                .setAttr("kind", source.getString("kind"))
                .setZoomRange(0, 15)
                .setBufferPixels(8)
                .setMinPixelSize(0);
    }
}
