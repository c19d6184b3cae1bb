package com.foodieexpress.admin.internal;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.MANAGE_ORDERS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who may look back at a delivery: those who see it live.
@ApplicationScoped
class AdminRules implements AccessRules {

    private static final String REPLAY = "/api/v1/admin/orders/{id}/replay";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", REPLAY, MANAGE_ORDERS),
                admin("GET", REPLAY + ".gpx", MANAGE_ORDERS),
                admin("GET", REPLAY + ".geojson", MANAGE_ORDERS));
    }
}
