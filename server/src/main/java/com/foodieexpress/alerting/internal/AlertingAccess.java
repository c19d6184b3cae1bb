package com.foodieexpress.alerting.internal;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.MANAGE_ORDERS;
import static com.foodieexpress.platform.access.Permission.SYSTEM_SETTINGS;
import static com.foodieexpress.platform.access.Permission.VIEW_ANALYTICS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who reads figures sees alerts, who runs the city looks after them, who sets up the platform makes their rules.
@ApplicationScoped
class AlertingAccess implements AccessRules {

    private static final String ALERTS = "/api/v1/admin/alerts";
    private static final String RULES = "/api/v1/admin/alert-rules";
    private static final String SILENCES = "/api/v1/admin/alert-silences";
    private static final String CHANNELS = "/api/v1/admin/alert-channels";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", ALERTS, VIEW_ANALYTICS).orNeeding(MANAGE_ORDERS),
                admin("GET", ALERTS + "/count", VIEW_ANALYTICS).orNeeding(MANAGE_ORDERS),
                admin("GET", ALERTS + "/{id}", VIEW_ANALYTICS).orNeeding(MANAGE_ORDERS),
                admin("POST", ALERTS + "/{id}/acknowledge", MANAGE_ORDERS),
                admin("POST", ALERTS + "/{id}/resolve", MANAGE_ORDERS),
                admin("POST", ALERTS + "/{id}/silence", MANAGE_ORDERS),
                admin("GET", SILENCES, VIEW_ANALYTICS).orNeeding(MANAGE_ORDERS),
                admin("POST", SILENCES, MANAGE_ORDERS),
                admin("DELETE", SILENCES + "/{id}", MANAGE_ORDERS),
                admin("GET", RULES, VIEW_ANALYTICS).orNeeding(SYSTEM_SETTINGS),
                admin("GET", RULES + "/measures", VIEW_ANALYTICS).orNeeding(SYSTEM_SETTINGS),
                admin("GET", RULES + "/{id}", VIEW_ANALYTICS).orNeeding(SYSTEM_SETTINGS),
                admin("GET", RULES + "/{id}/versions", VIEW_ANALYTICS).orNeeding(SYSTEM_SETTINGS),
                admin("POST", RULES, SYSTEM_SETTINGS),
                admin("POST", RULES + "/back-test", SYSTEM_SETTINGS),
                admin("PUT", RULES + "/{id}", SYSTEM_SETTINGS),
                admin("DELETE", RULES + "/{id}", SYSTEM_SETTINGS),
                admin("GET", CHANNELS, VIEW_ANALYTICS).orNeeding(SYSTEM_SETTINGS),
                admin("POST", CHANNELS, SYSTEM_SETTINGS),
                admin("POST", CHANNELS + "/{id}/test", SYSTEM_SETTINGS),
                admin("DELETE", CHANNELS + "/{id}", SYSTEM_SETTINGS));
    }
}
