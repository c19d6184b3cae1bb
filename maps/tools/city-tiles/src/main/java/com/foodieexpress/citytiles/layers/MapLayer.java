package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;

/// A layer of the vector tiles.
public interface MapLayer {
    /// Adds what this layer shows of `source` to `tiles`, or nothing. Called by several threads at once.
    void show(SourceFeature source, FeatureCollector tiles);
}
