package com.foodieexpress.platform.retention;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.SYSTEM_SETTINGS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Whoever may say how long data is kept may see it.
@ApplicationScoped
class RetentionAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(admin("GET", "/api/v1/admin/retention", SYSTEM_SETTINGS));
    }
}
