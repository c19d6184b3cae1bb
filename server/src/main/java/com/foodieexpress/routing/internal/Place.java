package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import org.jspecify.annotations.Nullable;

/// Something a person can name and a rider can go to.
record Place(
        PlaceKind kind,
        String label,
        @Nullable String street,
        @Nullable String houseNumber,
        GeoPoint location) {

    static Place street(String name, GeoPoint location) {
        return new Place(PlaceKind.STREET, name, name, null, location);
    }

    static Place address(String houseNumber, String street, GeoPoint location) {
        return new Place(PlaceKind.ADDRESS, houseNumber + " " + street, street, houseNumber, location);
    }

    /// What the search compares a query with: an address by its street, since the house number is compared by itself.
    String searched() {
        return PlaceText.fold(kind == PlaceKind.ADDRESS && street != null ? street : label);
    }
}
