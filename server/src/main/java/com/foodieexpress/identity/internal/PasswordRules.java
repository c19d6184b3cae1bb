package com.foodieexpress.identity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which passwords may be chosen. Existing ones are never held against these rules.
final class PasswordRules {

    static final int MAX_LENGTH = 200;
    private static final int MIN_LENGTH = 8;
    private static final Set<String> COMMON = load();

    private PasswordRules() {}

    /// What is wrong with the password, null when nothing is.
    static @Nullable String objection(String password, String email) {
        if (password.length() < MIN_LENGTH) {
            return "must have at least 8 characters";
        }
        if (password.length() > MAX_LENGTH) {
            return "must have at most 200 characters";
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || isOneCharacter(lower)) {
            return "is too common";
        }
        if (lower.equals(email) || lower.equals(email.replaceFirst("@.*", ""))) {
            return "must differ from the e-mail address";
        }
        return null;
    }

    private static boolean isOneCharacter(String text) {
        return text.chars().distinct().count() == 1;
    }

    private static Set<String> load() {
        try (InputStream list = Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt"), "common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
