package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector.Feature;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.List;

/// The names by which a feature is labelled, in the languages of the demo city and its neighbours.
final class Names {
    private static final List<String> TAGS = List.of("name", "name:en", "name:fr", "name:it", "name:de");

    private Names() {}

    static void copy(SourceFeature source, Feature feature) {
        for (String tag : TAGS) {
            // Planetiler leaves out attributes whose value is null.
            feature.setAttr(tag, source.getString(tag));
        }
    }
}
