package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.foodieexpress.platform.access.Permission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The sets of permissions that have a name.
enum AdminRole {
    SUPER_ADMIN(EnumSet.allOf(Permission.class)),
    /// Runs the business; who runs it and how the platform is set up is decided above.
    ADMIN(EnumSet.complementOf(EnumSet.of(Permission.MANAGE_ADMINS, Permission.SYSTEM_SETTINGS))),
    MODERATOR(EnumSet.of(Permission.MANAGE_USERS, Permission.HANDLE_DISPUTES, Permission.VIEW_ANALYTICS)),
    /// A set put together for one administrator.
    CUSTOM(EnumSet.noneOf(Permission.class));

    private final Set<Permission> permissions;

    AdminRole(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /// Empty for [#CUSTOM].
    Set<Permission> permissions() {
        return permissions;
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Throws [IllegalArgumentException] for an unknown word.
    @JsonCreator
    static AdminRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
