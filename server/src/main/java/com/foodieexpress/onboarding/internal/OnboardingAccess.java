package com.foodieexpress.onboarding.internal;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.Permission.MANAGE_USERS;
import static com.foodieexpress.platform.access.Role.RESTAURANT;
import static com.foodieexpress.platform.access.Role.RIDER;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.limits.LimitClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Who may call what in this feature.
@ApplicationScoped
class OnboardingAccess implements AccessRules {

    private static final String OWN = "/api/v1/me/onboarding";
    private static final String ALL = "/api/v1/admin/onboarding";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                only("GET", OWN, RESTAURANT, RIDER),
                only("POST", OWN + "/documents", RESTAURANT, RIDER),
                only("POST", OWN + "/submit", RESTAURANT, RIDER),
                only("GET", OWN + "/documents/{id}/content", RESTAURANT, RIDER).related(OwnDocument.NAME, "id"),
                admin("GET", ALL, MANAGE_USERS),
                admin("GET", ALL + "/{accountId}/{role}", MANAGE_USERS),
                admin("POST", ALL + "/{accountId}/{role}/reject", MANAGE_USERS),
                admin("POST", ALL + "/documents/{id}/approve", MANAGE_USERS),
                admin("POST", ALL + "/documents/{id}/reject", MANAGE_USERS),
                admin("GET", ALL + "/documents/{id}/content", MANAGE_USERS));
    }

    @Override
    public Map<String, LimitClass> limits() {
        return Map.of("POST " + OWN + "/documents", LimitClass.UPLOAD);
    }
}
