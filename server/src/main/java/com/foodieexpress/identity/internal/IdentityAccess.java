package com.foodieexpress.identity.internal;

import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.AccessRule.open;
import static com.foodieexpress.platform.access.AccessRule.signedIn;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who may call what in this feature.
@ApplicationScoped
class IdentityAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                open("POST", "/api/v1/auth/register"),
                open("POST", "/api/v1/auth/login"),
                open("POST", "/api/v1/auth/token/refresh"),
                signedIn("POST", "/api/v1/auth/logout"),
                signedIn("POST", "/api/v1/auth/logout-all"),
                signedIn("GET", "/api/v1/auth/sessions"),
                signedIn("GET", "/api/v1/auth/me"),
                signedIn("PUT", "/api/v1/auth/profile/update"),
                signedIn("PATCH", "/api/v1/auth/profile/update"),
                signedIn("POST", "/api/v1/auth/password/change"),
                only("GET", "/api/v1/me/addresses", Role.CUSTOMER),
                only("POST", "/api/v1/me/addresses", Role.CUSTOMER),
                only("DELETE", "/api/v1/me/addresses/{id}", Role.CUSTOMER),
                only("GET", "/api/v1/admin/accounts", Role.ADMIN),
                only("POST", "/api/v1/admin/accounts/{id}/approve", Role.ADMIN),
                open("GET", "/api/v1/demo"),
                open("GET", "/.well-known/jwks.json"));
    }
}
