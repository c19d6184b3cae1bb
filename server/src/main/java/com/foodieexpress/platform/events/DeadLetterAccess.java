package com.foodieexpress.platform.events;

import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.Role.ADMIN;

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
                only("GET", "/api/v1/admin/dead-letters", ADMIN),
                only("POST", "/api/v1/admin/dead-letters/{reader}/{offset}/retry", ADMIN),
                only("POST", "/api/v1/admin/dead-letters/{reader}/{offset}/discard", ADMIN));
    }
}
