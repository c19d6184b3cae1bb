package com.foodieexpress.platform.audit;

import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.Role.ADMIN;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The trail is read by administrators and written by nobody through the API.
@ApplicationScoped
class AuditAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                only("GET", "/api/v1/admin/audit", ADMIN),
                only("GET", "/api/v1/admin/audit/consistency", ADMIN),
                only("GET", "/api/v1/admin/audit/{id}", ADMIN));
    }
}
