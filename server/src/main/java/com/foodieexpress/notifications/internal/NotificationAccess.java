package com.foodieexpress.notifications.internal;

import static com.foodieexpress.platform.access.AccessRule.signedIn;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who may call what in this feature: everybody, each for themselves.
@ApplicationScoped
class NotificationAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                signedIn("GET", "/api/v1/notifications"),
                signedIn("GET", "/api/v1/notifications/unread-count"),
                signedIn("POST", "/api/v1/notifications/{id}/read"),
                signedIn("POST", "/api/v1/notifications/read-all"),
                signedIn("GET", "/api/v1/me/push-subscriptions"),
                signedIn("GET", "/api/v1/me/push-subscriptions/key"),
                signedIn("POST", "/api/v1/me/push-subscriptions"),
                signedIn("DELETE", "/api/v1/me/push-subscriptions/{id}"));
    }
}
