package com.foodieexpress.analytics.internal;

import static com.foodieexpress.platform.access.AccessRule.admin;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who may call what in this feature.
@ApplicationScoped
class AnalyticsAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", "/api/v1/admin/stats", Permission.VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin-panel/analytics/platform", Permission.VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin-panel/analytics/retention", Permission.VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin-panel/analytics/users/{id}/behavior", Permission.VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin/reports", Permission.VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin/reports/subscription", Permission.VIEW_ANALYTICS),
                admin("PUT", "/api/v1/admin/reports/subscription", Permission.VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin/reports/{kind}/{day}", Permission.VIEW_ANALYTICS),
                admin("PUT", "/api/v1/admin/reports/{kind}/{day}", Permission.VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin/reports/{kind}/{day}/html", Permission.VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin/reports/{kind}/{day}/csv", Permission.VIEW_ANALYTICS));
    }
}
