package com.foodieexpress.platform.settings;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.SYSTEM_SETTINGS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Settings are the administrators'. Some groups need a permission of their own besides: [SettingsGroup#permission].
@ApplicationScoped
class SettingsAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", "/api/v1/admin/settings", SYSTEM_SETTINGS),
                admin("PATCH", "/api/v1/admin/settings", SYSTEM_SETTINGS),
                admin("GET", "/api/v1/admin/settings/versions", SYSTEM_SETTINGS),
                admin("GET", "/api/v1/admin/settings/versions/{version}", SYSTEM_SETTINGS),
                admin("POST", "/api/v1/admin/settings/versions/{version}/revert", SYSTEM_SETTINGS));
    }
}
