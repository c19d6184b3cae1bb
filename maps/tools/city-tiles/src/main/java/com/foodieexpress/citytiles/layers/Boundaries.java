package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;

/// Layer `boundaries`: the state border, which in the demo city is also the edge of the delivery area.
public final class Boundaries implements MapLayer {
    private static final int COUNTRY_LEVEL = 2;

    @Override
    public void show(SourceFeature source, FeatureCollector tiles) {
        boolean border = source.hasTag("boundary", "administrative")
                && source.hasTag("admin_level", Integer.toString(COUNTRY_LEVEL));
        if (border && source.canBeLine()) {
            tiles.line("boundaries")
                    .setAttr("kind", "country")
                    .setAttr("kind_detail", COUNTRY_LEVEL)
                    .setZoomRange(3, 15);
        }
    }
}
