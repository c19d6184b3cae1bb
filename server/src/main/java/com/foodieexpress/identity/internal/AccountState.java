package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether the platform lets an account in.
enum AccountState {
    ACTIVE,
    /// Shut out for a time.
    SUSPENDED,
    /// Shut out for good.
    BANNED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Throws [IllegalArgumentException] for an unknown word.
    @JsonCreator
    static AccountState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
