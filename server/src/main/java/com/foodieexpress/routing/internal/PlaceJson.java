package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PlaceJson(
        String label,
        String kind,
        @Nullable String street,
        @Nullable String houseNumber,
        GeoPoint location) {

    record ListJson(List<PlaceJson> items) {}

    static PlaceJson of(Place place) {
        return new PlaceJson(place.label(), place.kind().wire(), place.street(), place.houseNumber(), place.location());
    }
}
