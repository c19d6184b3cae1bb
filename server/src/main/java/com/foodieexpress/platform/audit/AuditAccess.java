package com.foodieexpress.platform.audit;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.MANAGE_ADMINS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The trail is read by who manages administrators, and written by nobody through the API.
@ApplicationScoped
class AuditAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", "/api/v1/admin/audit", MANAGE_ADMINS),
                admin("GET", "/api/v1/admin/audit/consistency", MANAGE_ADMINS),
                admin("GET", "/api/v1/admin/audit/{id}", MANAGE_ADMINS));
    }
}
