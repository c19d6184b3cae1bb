package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.GeoPoint;
import java.util.List;

/// A restaurant as `demo/monaco/restaurants.json` tells it; money in euro cents.
record DemoRestaurantJson(
        String slug,
        String name,
        String ownerEmail,
        String ownerFirstName,
        String ownerLastName,
        String phone,
        List<String> cuisines,
        String description,
        String descriptionFr,
        AddressJson address,
        GeoPoint location,
        int zoneRadiusMetres,
        int prepMinutes,
        long minimumOrderMinor,
        double ratingAverage,
        int ratingCount,
        String picture,
        List<DaysJson> hours,
        List<CategoryJson> menu) {

    record FileJson(List<DemoRestaurantJson> restaurants) {}

    record AddressJson(
            String line, String street, String houseNumber, String city, String postalCode, String country) {}

    record DaysJson(List<Integer> days, String opens, String closes) {}

    record CategoryJson(String category, String categoryFr, List<ItemJson> items) {}

    record ItemJson(
            String name,
            String nameFr,
            String description,
            String descriptionFr,
            long priceMinor,
            String picture,
            int prepMinutes,
            List<String> allergens,
            List<String> dietary,
            String station,
            List<GroupJson> optionGroups) {}

    record GroupJson(String name, String nameFr, int min, int max, List<OptionJson> options) {}

    record OptionJson(String name, String nameFr, long priceDeltaMinor) {}
}
