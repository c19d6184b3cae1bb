package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A user on the wire: the API's camelCase, and beside it the snake_case that the mobile app's documents
/// spell out.
record UserJson(
        UUID id,
        String email,
        String firstName,
        String lastName,
        String name,
        @Nullable String phone,
        Role role,
        List<Role> roles,
        @JsonProperty("isActive") boolean isActive,
        @JsonProperty("isEmailVerified") boolean isEmailVerified,
        @JsonProperty("isPhoneVerified") boolean isPhoneVerified,
        Instant createdAt,
        Instant lastLoginAt,
        @Nullable UUID restaurantId,
        @Nullable String businessName,
        @Nullable VehicleJson vehicleInfo,
        Language language,
        @Nullable LocalDate dateOfBirth,
        @Nullable String address,
        Instant updatedAt,
        @Nullable AdminRole adminRole,
        @Nullable List<Permission> permissions,
        @Nullable AccountState state,
        @Nullable Instant suspendedUntil,
        @JsonProperty("full_name") String fullName,
        @JsonProperty("phone_number") String phoneNumber,
        @JsonProperty("user_type") Role userType,
        @JsonProperty("is_active") boolean active,
        @JsonProperty("is_verified") boolean verified,
        @JsonProperty("date_of_birth") @Nullable LocalDate birthDate,
        @JsonProperty("created_at") Instant created,
        @JsonProperty("updated_at") Instant updated) {

    record VehicleJson(String type, @Nullable String description) {}

    static UserJson of(
            AccountRow account,
            @Nullable String phone,
            PersonDetails details,
            Role role,
            @Nullable UUID restaurantId,
            @Nullable Rights rights) {
        String name = account.name();
        String vehicle = account.vehicleType();
        Instant lastLogin = account.lastLoginAt();
        Instant changed = account.updatedAt();
        Instant updated = changed == null ? account.createdAt() : changed;
        return new UserJson(
                account.id(),
                account.email(),
                account.firstName(),
                account.lastName(),
                name,
                phone,
                role,
                account.roles(),
                account.mayTradeAs(role),
                account.emailVerified(),
                account.phoneVerified(),
                account.createdAt(),
                lastLogin == null ? account.createdAt() : lastLogin,
                restaurantId,
                account.businessName(),
                vehicle == null ? null : new VehicleJson(vehicle, account.vehicleDescription()),
                account.language(),
                details.dateOfBirth(),
                details.postalAddress(),
                updated,
                rights == null ? null : rights.adminRole(),
                rights == null || !rights.isAdmin()
                        ? null
                        : rights.permissions().stream().sorted().toList(),
                rights == null ? null : rights.state(),
                rights == null ? null : rights.until(),
                name,
                phone == null ? "" : phone,
                role,
                account.mayTradeAs(role),
                account.emailVerified(),
                details.dateOfBirth(),
                account.createdAt(),
                updated);
    }
}
