package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import java.util.List;

/// `bounds` is west, south, east, north.
record MapConfigJson(
        String provider,
        String tilesUrl,
        List<Double> bounds,
        GeoPoint center,
        int zoom,
        int maxZoom,
        String attribution,
        String city,
        String currency,
        String timeZone,
        List<String> locales) {}
