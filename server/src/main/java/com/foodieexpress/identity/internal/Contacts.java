package com.foodieexpress.identity.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// E-mail addresses and telephone numbers as they are stored.
final class Contacts {

    static final int MAX_EMAIL = 254;
    // Deliberately loose: only a message that arrives proves an address.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern PHONE_DECORATION = Pattern.compile("[\\s().\\-/]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{7,15}");

    private Contacts() {}

    /// One spelling for one mailbox.
    static String email(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static @Nullable String emailObjection(String email) {
        return EMAIL.matcher(email).matches() ? null : "is not an e-mail address";
    }

    /// Digits with an optional plus: `+1 (234) 567-890` and `001234567890` become `+1234567890`.
    static String phone(String typed) {
        String bare = PHONE_DECORATION.matcher(typed).replaceAll("");
        return bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    }

    static @Nullable String phoneObjection(String phone) {
        return PHONE.matcher(phone).matches() ? null : "is not a telephone number";
    }
}
