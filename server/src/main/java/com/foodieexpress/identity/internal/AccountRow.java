package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.Accounts.Account;
import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as stored. `roles` in the order they were granted, so the first is the one a sign-in without
/// a wish gets.
record AccountRow(
        UUID id,
        String email,
        String passwordHash,
        String firstName,
        String lastName,
        @Nullable SealedPhone phone,
        @Nullable String businessName,
        @Nullable String vehicleType,
        @Nullable String vehicleDescription,
        boolean emailVerified,
        boolean phoneVerified,
        boolean demo,
        Language language,
        @Nullable SealedDetails details,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        @Nullable Instant updatedAt,
        List<Role> roles,
        Set<Role> approvedRoles) {

    AccountRow {
        roles = List.copyOf(roles);
        approvedRoles = Set.copyOf(approvedRoles);
    }

    String name() {
        return (firstName + " " + lastName).strip();
    }

    boolean mayTradeAs(Role role) {
        return approvedRoles.contains(role);
    }

    /// `number` is the telephone number, opened.
    Account facts(@Nullable String number) {
        Role role = roles.getFirst();
        return new Account(
                id,
                email,
                firstName,
                lastName,
                number,
                role,
                mayTradeAs(role),
                vehicleType,
                vehicleDescription,
                language.locale());
    }
}
