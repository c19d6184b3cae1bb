package com.foodieexpress.activity.internal;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.AccessRule.open;
import static com.foodieexpress.platform.access.Permission.VIEW_ANALYTICS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.limits.LimitClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Who may read what happened, and that anyone may tell of themselves.
@ApplicationScoped
class ActivityAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", "/api/v1/admin/actions", VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin/actions/catalogue", VIEW_ANALYTICS),
                admin("GET", "/api/v1/admin/metrics", VIEW_ANALYTICS),
                open("POST", LogActionResource.PATH),
                open("POST", LogActionResource.PATH + "/batch"),
                open("POST", OldLogActionResource.PATH),
                open("POST", OldLogActionResource.PATH + "/batch"));
    }

    @Override
    public Map<String, LimitClass> limits() {
        return Map.of(
                "POST " + LogActionResource.PATH, LimitClass.INTAKE,
                "POST " + LogActionResource.PATH + "/batch", LimitClass.INTAKE,
                "POST " + OldLogActionResource.PATH, LimitClass.INTAKE,
                "POST " + OldLogActionResource.PATH + "/batch", LimitClass.INTAKE);
    }
}
