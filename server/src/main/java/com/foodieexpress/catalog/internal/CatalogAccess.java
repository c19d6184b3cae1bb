package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Everybody may look; the owner and admins may change. A restaurant that waits for approval is shown to nobody else,
/// so its owner may already set it up.
@ApplicationScoped
class CatalogAccess implements AccessRules {

    private static final String ALL = "/api/v1/restaurants";
    private static final String ONE = ALL + "/{id}";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.open("GET", ALL),
                AccessRule.open("GET", ONE),
                AccessRule.open("GET", ONE + "/menu"),
                AccessRule.only("POST", ALL, Role.RESTAURANT),
                AccessRule.only("GET", "/api/v1/me/restaurants", Role.RESTAURANT),
                owner("PATCH", ONE),
                owner("POST", ONE + "/categories"),
                owner("POST", ONE + "/items"),
                owner("PATCH", ONE + "/items/{itemId}"),
                owner("DELETE", ONE + "/items/{itemId}"));
    }

    private static AccessRule owner(String method, String path) {
        return AccessRule.only(method, path, Role.RESTAURANT, Role.ADMIN)
                .related(RestaurantOwner.NAME, "id")
                .needing(Permission.MANAGE_RESTAURANTS);
    }
}
