package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A menu as it stands; `version` grows with every change of it.
record MenuJson(UUID restaurantId, long version, List<CategoryJson> categories) {

    record CategoryJson(UUID id, String name, @Nullable String nameFr, List<ItemJson> items) {}

    record ItemJson(
            UUID id,
            UUID categoryId,
            String name,
            @Nullable String nameFr,
            String description,
            @Nullable String descriptionFr,
            Money price,
            @Nullable String picture,
            boolean available,
            @Nullable Integer prepMinutes,
            List<String> allergens,
            List<String> dietary,
            @Nullable String station,
            List<GroupJson> optionGroups) {}

    record GroupJson(UUID id, String name, @Nullable String nameFr, int min, int max, List<OptionJson> options) {}

    record OptionJson(UUID id, String name, @Nullable String nameFr, Money priceDelta) {}
}
