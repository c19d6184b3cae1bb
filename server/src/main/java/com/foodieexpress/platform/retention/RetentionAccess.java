package com.foodieexpress.platform.retention;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.SYSTEM_SETTINGS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Whoever may say how long data is kept may see it, and keep it from being deleted.
@ApplicationScoped
class RetentionAccess implements AccessRules {

    private static final String HOLDS = "/api/v1/admin/legal-holds";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", "/api/v1/admin/retention", SYSTEM_SETTINGS),
                admin("GET", HOLDS, SYSTEM_SETTINGS),
                admin("POST", HOLDS, SYSTEM_SETTINGS),
                admin("POST", HOLDS + "/{id}/release", SYSTEM_SETTINGS));
    }
}
