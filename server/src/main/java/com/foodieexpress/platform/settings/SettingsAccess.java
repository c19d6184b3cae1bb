package com.foodieexpress.platform.settings;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.Permission.MANAGE_COMMISSIONS;
import static com.foodieexpress.platform.access.Permission.SYSTEM_SETTINGS;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Settings are the administrators'. Who may change the commission reaches them for that group alone, and nobody else
/// changes it: what a change takes is said by the group, [SettingsGroup#permission].
@ApplicationScoped
class SettingsAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                admin("GET", "/api/v1/admin/settings", SYSTEM_SETTINGS).orNeeding(MANAGE_COMMISSIONS),
                admin("PATCH", "/api/v1/admin/settings", SYSTEM_SETTINGS).orNeeding(MANAGE_COMMISSIONS),
                admin("GET", "/api/v1/admin/settings/versions", SYSTEM_SETTINGS).orNeeding(MANAGE_COMMISSIONS),
                admin("GET", "/api/v1/admin/settings/versions/{version}", SYSTEM_SETTINGS)
                        .orNeeding(MANAGE_COMMISSIONS),
                admin("POST", "/api/v1/admin/settings/versions/{version}/revert", SYSTEM_SETTINGS)
                        .orNeeding(MANAGE_COMMISSIONS));
    }
}
