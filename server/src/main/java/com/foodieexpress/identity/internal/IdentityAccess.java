package com.foodieexpress.identity.internal;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.AccessRule.open;
import static com.foodieexpress.platform.access.AccessRule.signedIn;
import static com.foodieexpress.platform.access.Permission.MANAGE_ADMINS;
import static com.foodieexpress.platform.access.Permission.MANAGE_USERS;
import static com.foodieexpress.platform.access.Permission.SYSTEM_SETTINGS;
import static java.util.Map.entry;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.limits.LimitClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Who may call what in this feature.
@ApplicationScoped
class IdentityAccess implements AccessRules {

    private static final String ACCOUNT = "/api/v1/admin/accounts/{id}";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                open("POST", "/api/v1/auth/register"),
                open("POST", "/api/v1/auth/login"),
                open("POST", "/api/v1/auth/token/refresh"),
                signedIn("POST", "/api/v1/auth/logout"),
                signedIn("POST", "/api/v1/auth/logout-all"),
                signedIn("GET", "/api/v1/auth/sessions"),
                signedIn("DELETE", "/api/v1/auth/sessions/{id}"),
                signedIn("POST", "/api/v1/auth/logout-others"),
                open("POST", "/api/v1/auth/login/enrol"),
                open("POST", "/api/v1/auth/login/second-step"),
                signedIn("GET", "/api/v1/auth/mfa"),
                signedIn("POST", "/api/v1/auth/mfa/totp/enrol"),
                signedIn("POST", "/api/v1/auth/mfa/totp/confirm"),
                signedIn("POST", "/api/v1/auth/mfa/totp/remove"),
                signedIn("POST", "/api/v1/auth/mfa/recovery-codes"),
                open("POST", "/api/v1/auth/login/passkey/options"),
                open("POST", "/api/v1/auth/login/passkey"),
                signedIn("GET", "/api/v1/auth/passkeys"),
                signedIn("POST", "/api/v1/auth/passkeys/options"),
                signedIn("POST", "/api/v1/auth/passkeys"),
                signedIn("PATCH", "/api/v1/auth/passkeys/{id}"),
                signedIn("POST", "/api/v1/auth/passkeys/{id}/remove"),
                signedIn("GET", "/api/v1/auth/me"),
                signedIn("PUT", "/api/v1/auth/profile/update"),
                signedIn("PATCH", "/api/v1/auth/profile/update"),
                signedIn("POST", "/api/v1/auth/password/change"),
                open("POST", "/api/v1/auth/codes"),
                open("POST", "/api/v1/auth/codes/{challengeId}/verify"),
                open("POST", "/api/v1/auth/password/reset"),
                open("POST", "/api/v1/auth/password/reset/confirm"),
                signedIn("POST", "/api/v1/auth/verifications"),
                signedIn("POST", "/api/v1/auth/verifications/{challengeId}/confirm"),
                only("GET", "/api/v1/me/addresses", Role.CUSTOMER),
                only("POST", "/api/v1/me/addresses", Role.CUSTOMER),
                only("DELETE", "/api/v1/me/addresses/{id}", Role.CUSTOMER),
                admin("GET", "/api/v1/admin/accounts", MANAGE_USERS),
                admin("POST", ACCOUNT + "/approve", MANAGE_USERS),
                admin("GET", ACCOUNT, MANAGE_USERS),
                admin("POST", ACCOUNT + "/suspend", MANAGE_USERS),
                admin("POST", ACCOUNT + "/ban", MANAGE_USERS),
                admin("POST", ACCOUNT + "/reinstate", MANAGE_USERS),
                admin("POST", ACCOUNT + "/verify", MANAGE_USERS),
                admin("POST", ACCOUNT + "/log-out", MANAGE_USERS),
                admin("POST", ACCOUNT + "/reset-password", MANAGE_USERS),
                admin("PUT", ACCOUNT + "/roles", MANAGE_USERS),
                admin("GET", "/api/v1/admin/administrators", MANAGE_ADMINS),
                admin("PUT", "/api/v1/admin/administrators/{id}", MANAGE_ADMINS),
                admin("POST", "/api/v1/admin/administrators/{id}/remove", MANAGE_ADMINS),
                admin("POST", "/api/v1/admin/signing-keys/rotate", SYSTEM_SETTINGS),
                signedIn("GET", "/api/v1/me/export"),
                signedIn("POST", "/api/v1/me/erasure"),
                admin("POST", ACCOUNT + "/erasure", MANAGE_USERS),
                open("GET", "/api/v1/demo"),
                open("GET", "/.well-known/jwks.json"));
    }

    @Override
    public Map<String, LimitClass> limits() {
        return Map.ofEntries(
                entry("POST /api/v1/auth/login", LimitClass.LOGIN),
                entry("POST /api/v1/auth/password/change", LimitClass.LOGIN),
                entry("POST /api/v1/auth/register", LimitClass.REGISTER),
                entry("POST /api/v1/auth/token/refresh", LimitClass.REFRESH),
                entry("POST /api/v1/auth/codes", LimitClass.CODES),
                entry("POST /api/v1/auth/codes/{challengeId}/verify", LimitClass.CODES),
                entry("POST /api/v1/auth/password/reset", LimitClass.CODES),
                entry("POST /api/v1/auth/password/reset/confirm", LimitClass.CODES),
                entry("POST /api/v1/auth/verifications", LimitClass.CODES),
                entry("POST /api/v1/auth/verifications/{challengeId}/confirm", LimitClass.CODES),
                entry("POST /api/v1/auth/login/second-step", LimitClass.LOGIN),
                entry("POST /api/v1/auth/login/enrol", LimitClass.LOGIN),
                entry("POST /api/v1/auth/mfa/totp/enrol", LimitClass.LOGIN),
                entry("POST /api/v1/auth/mfa/totp/confirm", LimitClass.LOGIN),
                entry("POST /api/v1/auth/mfa/totp/remove", LimitClass.LOGIN),
                entry("POST /api/v1/auth/mfa/recovery-codes", LimitClass.LOGIN),
                entry("POST /api/v1/auth/login/passkey/options", LimitClass.LOGIN),
                entry("POST /api/v1/auth/login/passkey", LimitClass.LOGIN),
                entry("POST /api/v1/auth/passkeys/options", LimitClass.LOGIN),
                entry("POST /api/v1/auth/passkeys", LimitClass.LOGIN),
                entry("POST /api/v1/auth/passkeys/{id}/remove", LimitClass.LOGIN));
    }
}
