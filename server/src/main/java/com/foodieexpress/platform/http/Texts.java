package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// Checks free text before it is stored.
public final class Texts {

    private Texts() {}

    /// Trims the text; blank becomes null. Refuses control characters (PostgreSQL cannot store NUL, and nobody means
    /// the others) but for line
    /// breaks and tabs, and unpaired surrogates, naming the field. Card numbers are taken out.
    public static @Nullable String clean(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t';
            if (control || isLoneSurrogate(text, i)) {
                throw Refusal.invalid(field, "contains characters that cannot be stored");
            }
        }
        return CardNumbers.hidden(text.strip());
    }

    /// Like [#clean] for text that must be there.
    public static String required(String field, @Nullable String text) {
        String cleaned = clean(field, text);
        if (cleaned == null) {
            throw Refusal.invalid(field, "must not be blank");
        }
        return cleaned;
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
