package com.foodieexpress.platform.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The hat a caller wears. One person may own several; a token carries one.
public enum Role {
    CUSTOMER("customer"),
    RESTAURANT("restaurant"),
    /// Called `delivery` on the wire, the mobile app's word; `rider` is understood too.
    RIDER("delivery"),
    ADMIN("admin"),
    /// Nobody signed in.
    ANONYMOUS("anonymous"),
    /// The platform itself: timers, readers, seeding.
    SYSTEM("system");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    /// Throws [IllegalArgumentException] for an unknown word.
    @JsonCreator
    public static Role of(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.equals("rider")) {
            return RIDER;
        }
        for (Role role : values()) {
            if (role.wire.equals(wanted)) {
                return role;
            }
        }
        throw new IllegalArgumentException("unknown role: " + word);
    }
}
