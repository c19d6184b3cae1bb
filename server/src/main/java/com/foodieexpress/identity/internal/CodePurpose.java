package com.foodieexpress.identity.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a one-time code is for. A code for one purpose is worth nothing for another.
enum CodePurpose {
    LOGIN,
    SIGN_UP,
    PASSWORD_RESET,
    /// A new password that an administrator made necessary.
    ADMIN_RESET,
    EMAIL_VERIFICATION,
    PHONE_VERIFICATION;

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CodePurpose> find(String word) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(word)).findFirst();
    }
}
