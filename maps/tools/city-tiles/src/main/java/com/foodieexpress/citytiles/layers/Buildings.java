package com.foodieexpress.citytiles.layers;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Layer `buildings`: outlines with their height for the 3-D view, and house numbers.
public final class Buildings implements MapLayer {
    private static final String LAYER = "buildings";
    private static final double STOREY_METRES = 3.2;
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)");

    @Override
    public void show(SourceFeature source, FeatureCollector tiles) {
        if (source.canBePolygon()) {
            showOutline(source, tiles);
        }
        if (source.hasTag("addr:housenumber")) {
            showHouseNumber(source, tiles);
        }
    }

    private static void showOutline(SourceFeature source, FeatureCollector tiles) {
        boolean building = source.hasTag("building") && !source.hasTag("building", "no");
        if (building || source.hasTag("building:part")) {
            tiles.polygon(LAYER)
                    .setAttr("kind", building ? "building" : "building_part")
                    .setAttr("height", heightMetres(source))
                    .setZoomRange(13, 15)
                    .setMinPixelSize(2);
        }
    }

    private static void showHouseNumber(SourceFeature source, FeatureCollector tiles) {
        var point = source.isPoint() ? tiles.point(LAYER) : source.canBePolygon() ? tiles.innermostPoint(LAYER) : null;
        if (point != null) {
            point.setAttr("kind", "address")
                    .setAttr("addr_housenumber", source.getString("addr:housenumber"))
                    .setZoomRange(15, 15)
                    .setBufferPixels(32);
        }
    }

    /// The tagged height, or one worked out from the storeys, or null when neither is known.
    private static Double heightMetres(SourceFeature source) {
        Double height = number(source.getString("height"));
        if (height != null) {
            return height;
        }
        Double storeys = number(source.getString("building:levels"));
        return storeys == null ? null : storeys * STOREY_METRES;
    }

    /// Mappers write "12", "12 m" and "12.5m"; anything else counts as unknown.
    private static Double number(String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = LEADING_NUMBER.matcher(text);
        return matcher.lookingAt() ? Double.valueOf(matcher.group(1)) : null;
    }
}
