package com.foodieexpress.platform.health;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.SYSTEM_SETTINGS;
import static com.foodieexpress.platform.access.Permission.VIEW_ANALYTICS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who reads figures, and who sets the platform up, sees how it fares.
@ApplicationScoped
class HealthAccess implements AccessRules {

    private static final String HEALTH = "/api/v1/admin/health";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", HEALTH, VIEW_ANALYTICS).orNeeding(SYSTEM_SETTINGS),
                admin("GET", HEALTH + "/history", VIEW_ANALYTICS).orNeeding(SYSTEM_SETTINGS));
    }
}
