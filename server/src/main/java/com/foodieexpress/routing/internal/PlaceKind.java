package com.foodieexpress.routing.internal;

import java.util.Locale;

enum PlaceKind {
    ADDRESS,
    STREET,
    POI;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
