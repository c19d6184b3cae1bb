package com.foodieexpress.onboarding.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The papers that are asked for.
enum DocumentKind {
    IDENTITY(Role.RIDER, true),
    DRIVING_LICENCE(Role.RIDER, true),
    VEHICLE_REGISTRATION(Role.RIDER, false),
    VEHICLE_INSURANCE(Role.RIDER, true),
    BUSINESS_LICENCE(Role.RESTAURANT, false),
    FOOD_HYGIENE(Role.RESTAURANT, true),
    BANK_PROOF(Role.RESTAURANT, false);

    /// Vehicles that need neither licence nor registration.
    private static final Set<String> WITHOUT_MOTOR = Set.of("bike", "bicycle", "walk", "foot");

    private final Role role;
    private final boolean expires;

    DocumentKind(Role role, boolean expires) {
        this.role = role;
        this.expires = expires;
    }

    Role role() {
        return role;
    }

    /// The upload must say until when the paper is valid.
    boolean expires() {
        return expires;
    }

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What somebody must show; `vehicleType` counts for riders, and an unknown vehicle is taken for one with a motor.
    static List<DocumentKind> requiredOf(Role role, @Nullable String vehicleType) {
        return switch (role) {
            case RESTAURANT -> List.of(BUSINESS_LICENCE, FOOD_HYGIENE, BANK_PROOF);
            case RIDER ->
                vehicleType != null && WITHOUT_MOTOR.contains(vehicleType.toLowerCase(Locale.ROOT))
                        ? List.of(IDENTITY)
                        : List.of(IDENTITY, DRIVING_LICENCE, VEHICLE_REGISTRATION, VEHICLE_INSURANCE);
            case CUSTOMER, ADMIN, ANONYMOUS, SYSTEM -> List.of();
        };
    }

    /// Refuses, naming `kind`, a word that names none.
    static DocumentKind of(@Nullable String word) {
        for (DocumentKind kind : values()) {
            if (kind.wire().equals(word)) {
                return kind;
            }
        }
        throw Refusal.invalid("kind", "is no kind of document");
    }
}
