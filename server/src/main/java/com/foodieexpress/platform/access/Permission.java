package com.foodieexpress.platform.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an administrator may be trusted with. A right over other people's things is one of these, never the role alone.
public enum Permission {
    MANAGE_USERS,
    MANAGE_RESTAURANTS,
    MANAGE_ORDERS,
    MANAGE_PAYMENTS,
    VIEW_ANALYTICS,
    HANDLE_DISPUTES,
    MANAGE_COMMISSIONS,
    MANAGE_PROMOTIONS,
    SYSTEM_SETTINGS,
    MANAGE_ADMINS;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Throws [IllegalArgumentException] for an unknown word.
    @JsonCreator
    public static Permission of(String word) {
        for (Permission permission : values()) {
            if (permission.wire().equals(word)) {
                return permission;
            }
        }
        throw new IllegalArgumentException("unknown permission: " + word);
    }
}
