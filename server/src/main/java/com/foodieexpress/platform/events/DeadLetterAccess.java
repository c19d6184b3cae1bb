package com.foodieexpress.platform.events;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.SYSTEM_SETTINGS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Dead letters are the operator's.
@ApplicationScoped
class DeadLetterAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", "/api/v1/admin/dead-letters", SYSTEM_SETTINGS),
                admin("POST", "/api/v1/admin/dead-letters/{reader}/{offset}/retry", SYSTEM_SETTINGS),
                admin("POST", "/api/v1/admin/dead-letters/{reader}/{offset}/discard", SYSTEM_SETTINGS));
    }
}
